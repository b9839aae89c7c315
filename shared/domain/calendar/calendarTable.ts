import { dateParts, weekday } from '../isoDate.ts'
import type { ReportCell, ReportRow, ReportTable } from '../reporting/reportModel.ts'
import { dateInVietnamese } from '../text/dateInVietnamese.ts'
import type { CalendarEntry, CalendarSide, CalendarState } from './calendarEntry.ts'

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']

/** The words of sides and states. */
type Words = { sides: Readonly<Record<CalendarSide, string>>; states: Readonly<Record<CalendarState, string>> }

/** The calendar as a table: a group row a month, then a row an entry. */
export function calendarTable(year: number, entries: readonly CalendarEntry[], words: Words): ReportTable {
  const months = Map.groupBy(entries, ({ on }) => dateParts(on).month)
  return {
    code: 'lich_nam',
    title: `Lịch công tác năm ${year}`,
    columns: [
      { width: 22, align: 'center' },
      { width: 20, align: 'center' },
      { width: 90, align: 'left' },
      { width: 74, align: 'left' },
      { width: 32, align: 'left' },
      { width: 24, align: 'left' },
    ],
    head: [['Ngày', 'Thứ', 'Việc', 'Đơn vị, tiến độ', 'Ai làm', 'Tình trạng'].map((text) => ({ text }))],
    rows: [...months].flatMap(([month, of]) => [monthRow(month, year), ...of.map((entry) => entryRow(entry, words))]),
    notes: entries.length === 0 ? ['Không có việc nào trong năm.'] : [],
  }
}

/** The name of the day: "Thứ Hai". */
function weekdayName(date: string): string {
  return weekdays[weekday(date) - 1] ?? ''
}

function monthRow(month: number, year: number): ReportRow {
  return { role: 'group', cells: [`Tháng ${month}/${year}`, '', '', '', '', ''].map(textOrBlank) }
}

function entryRow(entry: CalendarEntry, { sides, states }: Words): ReportRow {
  const { on, title, detail, side, state } = entry
  const texts = [dateInVietnamese(on), weekdayName(on), title, detail, sides[side], states[state]]
  return { role: 'data', cells: texts.map(textOrBlank) }
}

function textOrBlank(text: string): ReportCell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text }
}

import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { FollowUpKind } from '#shared/domain/periods/followUp.ts'
import type { FollowUpRules } from '#shared/domain/periods/followUpRules.ts'
import { periodLabel } from '#shared/domain/periods/periodLabel.ts'
import type { ReportCell, ReportTable } from '#shared/domain/reporting/reportModel.ts'
import { renderWorkbook } from '../reporting/xlsx/renderWorkbook.ts'
import { sheetFromTable } from '../reporting/xlsx/sheetFromTable.ts'
import type { Contact } from './followUpQueries.ts'
import type { FollowUp, LateUnit } from './loadFollowUp.ts'

const kindNames: Readonly<Record<FollowUpKind, string>> = {
  upcoming: 'Sắp đến hạn',
  overdue: 'Quá hạn, chưa gửi',
  empty: 'Gửi nhưng chưa có nội dung',
  returned: 'Đã trả lại, chưa gửi lại',
}

/** The reminder list of a day as an Excel workbook. */
export function followUpSheet(followUp: FollowUp, on: IsoDate): Buffer {
  const title = `DANH SÁCH ĐÔN ĐỐC BÁO CÁO ${periodLabel(followUp.period).toLocaleUpperCase('vi')}`
  const sheet = sheetFromTable(tableOf(followUp, title), {
    sheetName: 'Đôn đốc',
    linesBelow: [`(tính đến ngày ${dateInVietnamese(on)})`],
  })
  return renderWorkbook({ title, author: 'Thư ký QCDC', sheets: [sheet] })
}

function tableOf({ units, rules }: FollowUp, title: string): ReportTable {
  const heads = [
    'TT',
    'Đơn vị',
    'Tình trạng',
    'Hạn gửi',
    'Số ngày',
    'Đã nhắc',
    'Nội dung còn thiếu',
    'Liên hệ gần nhất',
  ]
  const widths = [6, 40, 30, 16, 12, 34, 60, 44]
  return {
    code: 'don_doc',
    title,
    columns: widths.map((width, place) => ({ width, align: place === 0 ? 'center' : place === 4 ? 'right' : 'left' })),
    head: [heads.map((text) => ({ text }))],
    rows: units.map((unit, place) => ({ role: 'data', cells: cellsOf(unit, place, rules) })),
    notes: ['Số ngày: còn lại đến hạn với đơn vị sắp đến hạn, đã quá hạn với các đơn vị khác.'],
  }
}

function cellsOf(unit: LateUnit, place: number, { levels }: FollowUpRules): ReportCell[] {
  const text = (words: string): ReportCell => (words === '' ? { kind: 'blank' } : { kind: 'text', text: words })
  const nameOf = (level: string) => levels.find(({ code }) => code === level)?.name ?? level
  const letters = unit.letters.map(({ level, on }) => `${nameOf(level)} (${dateInVietnamese(on)})`)
  const last = unit.contacts.at(-1)
  return [
    { kind: 'number', value: place + 1, scale: 0 },
    text(unit.name),
    text(kindNames[unit.kind]),
    text(dateInVietnamese(unit.due)),
    { kind: 'number', value: unit.days, scale: 0 },
    text(letters.join(', ')),
    text(unit.items.join('; ')),
    text(last ? contactWords(last) : ''),
  ]
}

function contactWords({ on, kind, person, note, promisedOn }: Contact): string {
  const what = { call: 'gọi', promise: 'hứa', note: 'ghi chú' }[kind]
  const promised = promisedOn ? `hứa gửi ngày ${dateInVietnamese(promisedOn)}` : ''
  return [`${dateInVietnamese(on)}, ${what}`, person, promised, note].filter((words) => words !== '').join('; ')
}

import type { CalendarEntry } from '#shared/domain/calendar/calendarEntry.ts'
import { calendarTable } from '#shared/domain/calendar/calendarTable.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { Issuer } from '#shared/domain/orgTree/issuer.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import { calendarSideNames, calendarStateNames } from '#shared/text/calendarNames.ts'
import { compileTemplate } from '../reporting/docx/compileTemplate.ts'
import { listModel } from '../reporting/listModel.ts'
import { renderReport } from '../reporting/renderReport.ts'
import { renderWorkbook } from '../reporting/xlsx/renderWorkbook.ts'
import { sheetFromTable } from '../reporting/xlsx/sheetFromTable.ts'

/** What the printed calendar of a year is written from. */
type PrintedCalendar = { year: number; today: IsoDate; issuer: Issuer; entries: readonly CalendarEntry[] }

const words = { sides: calendarSideNames, states: calendarStateNames }

/** The bytes of the Word document: heading, signature, and the months on the pages after. */
export function renderCalendarDocument(
  { year, today, issuer, entries }: PrintedCalendar,
  template: Uint8Array,
): Buffer {
  const ours = entries.filter(({ side }) => side === 'ours').length
  const model = listModel({
    issuer,
    on: today,
    documentType: 'LỊCH CÔNG TÁC',
    sign: 'LCT',
    abstract: `thực hiện quy chế dân chủ ở cơ sở năm ${year}`,
    opening: `Năm ${year} có ${entries.length} mốc công việc: ${ours} việc ${issuer.bodyInText} phải làm, ${entries.length - ours} mốc các đơn vị phải gửi, phải hoàn thành.`,
    closing: 'Lịch chi tiết theo tháng kèm theo.',
    reference: `(tình trạng đến ngày ${dateInVietnamese(today)})`,
    table: calendarTable(year, entries, words),
  })
  return renderReport(model, compileTemplate(template))
}

/** The bytes of the workbook: one sheet with the whole year. */
export function renderCalendarWorkbook({ year, today, issuer, entries }: PrintedCalendar): Buffer {
  const table = calendarTable(year, entries, words)
  const linesBelow = [`(tình trạng đến ngày ${dateInVietnamese(today)})`]
  const sheets = [sheetFromTable(table, { sheetName: `Năm ${year}`, linesBelow })]
  return renderWorkbook({ title: table.title, author: issuer.bodyInText, sheets })
}

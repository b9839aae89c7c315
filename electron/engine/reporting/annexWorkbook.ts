import { comparisonTable } from '#shared/domain/reporting/annexes/comparisonTable.ts'
import {
  annexReference,
  taskAnnexTitle,
  taskTable,
  writtenAnnexes,
} from '#shared/domain/reporting/annexes/buildAnnexes.ts'
import { detailTables } from '#shared/domain/reporting/annexes/detailTables.ts'
import { lateUnitsTable } from '#shared/domain/reporting/annexes/lateUnitsTable.ts'
import type { ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import type { ReportTable } from '#shared/domain/reporting/reportModel.ts'
import { periodWords } from '#shared/domain/reporting/periodWords.ts'
import type { Pieces } from '../pieces.ts'
import { renderWorkbook } from './xlsx/renderWorkbook.ts'
import { sheetFromTable } from './xlsx/sheetFromTable.ts'
import type { Sheet } from './xlsx/workbook.ts'

/** The annex workbook of a report: the comparison, a sheet a group with the units below, what units wrote, the late and missing. */
export function* annexWorkbook(facts: ReportFacts): Pieces<Buffer> {
  const title = `Phụ lục số liệu ${periodWords(facts.period).name}`
  const details = detailTables(facts)
  yield 'Lập phụ lục số liệu'
  const late = { ...lateUnitsTable(facts), title: 'Đơn vị gửi báo cáo chậm, chưa gửi báo cáo' }
  const sheets = [
    sheetOf('Tổng hợp', comparisonTable(facts), facts),
    ...details.map((table) => sheetOf(table.title, table, facts)),
    ...writtenAnnexes(facts).map((table) => sheetOf(table.title, table, facts)),
    sheetOf('Chậm, chưa gửi', late, facts),
    ...(facts.assignments.length === 0
      ? []
      : [sheetOf('Nhiệm vụ của Chỉ thị', { ...taskTable(facts), title: taskAnnexTitle }, facts)]),
  ]
  yield 'Ghi phụ lục số liệu'
  return renderWorkbook({ title, author: facts.issuer.bodyInText, sheets })
}

function sheetOf(sheetName: string, table: ReportTable, facts: ReportFacts): Sheet {
  return sheetFromTable(table, {
    sheetName,
    linesBelow: [annexReference(facts)],
    footer: `${facts.issuer.bodyInText} – ${periodWords(facts.period).name}`,
  })
}

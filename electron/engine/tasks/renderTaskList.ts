import {
  taskDetailTable,
  taskListSentence,
  taskSummaryTable,
  type TaskListRow,
} from '#shared/domain/directiveTasks/taskListTables.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { Issuer } from '#shared/domain/orgTree/issuer.ts'
import type { ReportModel } from '#shared/domain/reporting/reportModel.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import { assignmentStateNames } from '#shared/text/stateNames.ts'
import type { Pieces } from '../pieces.ts'
import { compileTemplate } from '../reporting/docx/compileTemplate.ts'
import { listModel } from '../reporting/listModel.ts'
import { renderReport } from '../reporting/renderReport.ts'
import { renderWorkbook } from '../reporting/xlsx/renderWorkbook.ts'
import { sheetFromTable } from '../reporting/xlsx/sheetFromTable.ts'

/** What a task list is written from; of one unit every assignment is printed, else one row a task. */
export type TaskListFacts = {
  on: IsoDate
  unitName: string
  issuer: Issuer
  rows: readonly TaskListRow[]
  ofOneUnit: boolean
}

/** The bytes of the Word list: heading, one sentence of counts, signature, and the table on landscape pages. */
export function renderTaskDocument(facts: TaskListFacts, template: Uint8Array): Buffer {
  return renderReport(taskListModel(facts), compileTemplate(template))
}

/** The bytes of the workbook: how many units stand where for each task, and every assignment. */
export function* renderTaskWorkbook(facts: TaskListFacts): Pieces<Buffer> {
  const linesBelow = [`(tính đến ngày ${dateInVietnamese(facts.on)})`]
  yield 'Danh mục nhiệm vụ (Excel)'
  const summary = sheetFromTable(taskSummaryTable(facts.rows), { sheetName: 'Tổng hợp', linesBelow })
  const details = taskDetailTable(facts.rows, assignmentStateNames)
  yield 'Danh mục nhiệm vụ (Excel)'
  const sheets = [summary, sheetFromTable(details, { sheetName: 'Chi tiết', linesBelow })]
  yield 'Danh mục nhiệm vụ (Excel)'
  return renderWorkbook({ title: 'Danh mục nhiệm vụ', author: facts.issuer.bodyInText, sheets })
}

function taskListModel({ on, issuer, rows, ofOneUnit }: TaskListFacts): ReportModel {
  const day = `(tính đến ngày ${dateInVietnamese(on)})`
  return listModel({
    issuer,
    on,
    documentType: 'DANH MỤC',
    sign: 'DM',
    abstract: `nhiệm vụ thực hiện quy chế dân chủ ở cơ sở\n${day}`,
    opening: taskListSentence(rows, on),
    closing: 'Danh mục chi tiết kèm theo.',
    reference: day,
    table: ofOneUnit ? taskDetailTable(rows, assignmentStateNames) : taskSummaryTable(rows),
  })
}

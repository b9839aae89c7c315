import {
  taskDetailTable,
  taskListSentence,
  taskSummaryTable,
  type TaskListRow,
} from '#shared/domain/directiveTasks/taskListTables.ts'
import { dateParts, type IsoDate } from '#shared/domain/isoDate.ts'
import type { Issuer } from '#shared/domain/orgTree/issuer.ts'
import type { ReportModel } from '#shared/domain/reporting/reportModel.ts'
import { dateInVietnamese } from '#shared/domain/text/dateInVietnamese.ts'
import { assignmentStateNames } from '#shared/text/stateNames.ts'
import { compileTemplate } from '../reporting/docx/compileTemplate.ts'
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
export function renderTaskWorkbook(facts: TaskListFacts): Buffer {
  const day = `(tính đến ngày ${dateInVietnamese(facts.on)})`
  const sheets = [
    sheetFromTable(taskSummaryTable(facts.rows), { sheetName: 'Tổng hợp', linesBelow: [day] }),
    sheetFromTable(taskDetailTable(facts.rows, assignmentStateNames), { sheetName: 'Chi tiết', linesBelow: [day] }),
  ]
  return renderWorkbook({ title: 'Danh mục nhiệm vụ', author: facts.issuer.bodyInText, sheets })
}

function taskListModel({ on, issuer, rows, ofOneUnit }: TaskListFacts): ReportModel {
  const table = ofOneUnit ? taskDetailTable(rows, assignmentStateNames) : taskSummaryTable(rows)
  const { year, month, day } = dateParts(on)
  const written = [String(day).padStart(2, '0'), month <= 2 ? `0${month}` : String(month), String(year)]
  return {
    frame: {
      superiorBody: issuer.superiorBody,
      issuingBody: issuer.issuingBody,
      numberLine: `Số ${' '.repeat(5)}-DM/${issuer.symbolSuffix}`,
      placeAndDate: `${issuer.place}, ngày ${written[0] ?? ''} tháng ${written[1] ?? ''} năm ${written[2] ?? ''}`,
      documentType: 'DANH MỤC',
      abstract: `nhiệm vụ thực hiện quy chế dân chủ ở cơ sở\n(tính đến ngày ${dateInVietnamese(on)})`,
      signature: { authority: issuer.headTitle, position: '', name: '' },
      recipients: issuer.recipients.map((it, place) => `- ${it}${place === issuer.recipients.length - 1 ? '.' : ','}`),
    },
    opening: taskListSentence(rows, on),
    sections: [],
    closing: 'Danh mục chi tiết kèm theo.',
    annexes: [
      {
        label: 'Phụ lục',
        title: table.title,
        reference: `(tính đến ngày ${dateInVietnamese(on)})`,
        tables: [{ ...table, title: '' }],
      },
    ],
  }
}

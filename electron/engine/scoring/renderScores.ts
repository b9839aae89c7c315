import type { Issuer } from '#shared/domain/orgTree/issuer.ts'
import type { ReportModel, ReportTable } from '#shared/domain/reporting/reportModel.ts'
import { compileTemplate } from '../reporting/docx/compileTemplate.ts'
import { renderReport } from '../reporting/renderReport.ts'
import { renderWorkbook } from '../reporting/xlsx/renderWorkbook.ts'
import { sheetFromTable } from '../reporting/xlsx/sheetFromTable.ts'

/** What a document on scores is written from. */
export type ScoreDocument = {
  issuer: Issuer
  year: number
  /** "PHIẾU CHẤM ĐIỂM", "BẢNG XẾP HẠNG". */
  documentType: string
  /** "PCĐ", "BXH": before the symbol of the issuer. */
  kind: string
  unitName: string
  /** The rubric and its label, so that a draft is not taken for the official guide. */
  rubric: { name: string; label: string }
  sentences: readonly string[]
  table: ReportTable
}

/** The bytes of the Word document: heading, sentences, signature, and the table on landscape pages. */
export function renderScoreDocument(document: ScoreDocument, template: Uint8Array): Buffer {
  return renderReport(scoreModel(document), compileTemplate(template))
}

/** The bytes of the workbook with the same table. */
export function renderScoreWorkbook({ issuer, table, year, unitName, rubric }: ScoreDocument): Buffer {
  const linesBelow = [`${unitName}, năm ${String(year)}`, ruleLine(rubric)]
  const sheet = sheetFromTable(table, { sheetName: `Chấm điểm ${String(year)}`, linesBelow })
  return renderWorkbook({ title: table.title, author: issuer.bodyInText, sheets: [sheet] })
}

function scoreModel({
  issuer,
  year,
  documentType,
  kind,
  rubric,
  sentences,
  table,
  unitName,
}: ScoreDocument): ReportModel {
  const [first = '', ...others] = sentences
  return {
    frame: {
      superiorBody: issuer.superiorBody,
      issuingBody: issuer.issuingBody,
      numberLine: `Số ${' '.repeat(5)}-${kind}/${issuer.symbolSuffix}`,
      placeAndDate: `${issuer.place}, ngày ${' '.repeat(4)} tháng ${' '.repeat(4)} năm ${' '.repeat(8)}`,
      documentType,
      abstract: `hoạt động của ban chỉ đạo thực hiện quy chế dân chủ ở cơ sở\nnăm ${String(year)}${rubric.label === '' ? '' : ` (${rubric.label})`}`,
      signature: { authority: issuer.headTitle, position: '', name: '' },
      recipients: issuer.recipients.map((it, place) => `- ${it}${place === issuer.recipients.length - 1 ? '.' : ','}`),
    },
    opening: `${ruleLine(rubric)}. ${first}`,
    sections: others.map((text, place) => ({
      code: `d${String(place)}`,
      heading: '',
      level: 3,
      paragraphs: [{ id: `d${String(place)}`, text }],
    })),
    closing: 'Bảng điểm chi tiết kèm theo.',
    annexes: [
      {
        label: 'Phụ lục',
        title: table.title,
        reference: `(${unitName}, năm ${String(year)})`,
        tables: [{ ...table, title: '' }],
      },
    ],
  }
}

function ruleLine({ name, label }: ScoreDocument['rubric']): string {
  return `Theo ${name}${label === '' ? '' : ` (${label})`}`
}

import { basename, join } from 'node:path'
import { buildReport } from '#shared/domain/reporting/buildReport.ts'
import type { ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import { reportFileName } from '#shared/domain/reporting/reportFileName.ts'
import type { ReportModel } from '#shared/domain/reporting/reportModel.ts'
import { reportNotices } from '#shared/domain/reporting/reportNotices.ts'
import { refuse } from '#shared/contract/failure.ts'
import { underOtherName } from '../files/underOtherName.ts'
import { writeFilesTogether } from '../files/writeFilesTogether.ts'
import type { Pieces } from '../pieces.ts'
import { annexWorkbook } from './annexWorkbook.ts'
import { type CompiledTemplate, compileTemplate } from './docx/compileTemplate.ts'
import { TemplateRefused } from './docx/templateFault.ts'
import { renderReport } from './renderReport.ts'
import { summaryWorkbook } from './summaryWorkbook.ts'

/** One produced file, before it is written. */
export type ReportFile = { path: string; content: Buffer; kind: 'report' | 'annexWorkbook' | 'summaryWorkbook' }

/** The bytes of the templates that a report is printed in: its text in Word, its summary in Excel. */
export type ReportTemplates = { report: Uint8Array; summary: Uint8Array }

/** A report with its files; nothing is written yet. */
type MadeReport = { model: ReportModel; files: readonly ReportFile[]; notices: string[] }

/** The steps of a job that makes a report: reading, the pieces of `makeReport`, writing. */
export const reportSteps = 8

/** Writes a report from its facts in the form of its templates. Throws `Refusal` templateRefused for a faulty one. */
export function* makeReport(facts: ReportFacts, templates: ReportTemplates, outDir: string): Pieces<MadeReport> {
  yield 'Soạn báo cáo'
  const model = buildReport(facts)
  yield 'Soạn báo cáo'
  const report = renderWord(model, facts, templates)
  yield 'Lập phụ lục số liệu'
  const annex = yield* annexWorkbook(facts)
  yield 'Lập biểu tổng hợp'
  const summary = summaryWorkbook(facts, templates.summary)
  const path = (ending: string) => join(outDir, `${reportFileName(facts)}${ending}`)
  return {
    model,
    files: [
      { path: path('.docx'), content: report, kind: 'report' },
      { path: path('_PhuLuc.xlsx'), content: annex, kind: 'annexWorkbook' },
      { path: path('_TongHop.xlsx'), content: summary, kind: 'summaryWorkbook' },
    ],
    notices: reportNotices(facts, model),
  }
}

/** The Word file alone, by the name it would be written under. Throws as `makeReport` does. */
export function makeWord(facts: ReportFacts, templates: ReportTemplates): { name: string; content: Buffer } {
  return { name: `${reportFileName(facts)}.docx`, content: renderWord(buildReport(facts), facts, templates) }
}

function renderWord(model: ReportModel, facts: ReportFacts, templates: ReportTemplates): Buffer {
  return renderReport(model, mustCompile(templates.report, facts))
}

/** Writes the files, all of them or none, under other names where a person chose them. Throws `Refusal` fileLocked, fileNotWritable or diskFull. */
export function writeReportFiles(
  files: readonly ReportFile[],
  renamed: readonly { from: string; to: string }[],
): { path: string; bytes: number; kind: ReportFile['kind'] }[] {
  const named = files.map((file) => ({ ...file, path: underOtherName(file.path, renamed) }))
  writeFilesTogether(named)
  return named.map(({ path, content, kind }) => ({ path, bytes: content.length, kind }))
}

/** The name without its folder. */
export function fileNameOf({ path }: ReportFile): string {
  return basename(path)
}

function mustCompile(template: Uint8Array, { reportType }: ReportFacts): CompiledTemplate {
  try {
    return compileTemplate(template)
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error
    return refuse('templateRefused', { path: `mẫu ${reportType}`, faults: error.faults.map(({ message }) => message) })
  }
}

import type { ReportModel } from '#shared/domain/reporting/reportModel.ts'
import type { CompiledTemplate } from './docx/compileTemplate.ts'
import { fillTemplate } from './docx/fillTemplate.ts'
import { tableBlocks } from './docx/renderTable.ts'
import { withLegends } from './withLegends.ts'
import { reportTables, templateData } from './templateData.ts'

/** The bytes of a report in the form of its template; the same model and template give the same bytes. */
export function renderReport(model: ReportModel, template: CompiledTemplate): Buffer {
  return fillTemplate(template, templateData(model), tableBlocks(reportTables(model).map(withLegends)))
}

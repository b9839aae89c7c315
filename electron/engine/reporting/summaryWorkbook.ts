import { refuse } from '#shared/contract/failure.ts'
import type { ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import { buildSummary } from '#shared/domain/reporting/summary/buildSummary.ts'
import { summaryColumns } from '#shared/domain/reporting/summary/summaryTags.ts'
import { PackageFault } from '../files/zip/packageFault.ts'
import { fillWorkbookTemplate } from './xlsx/template/fillWorkbookTemplate.ts'
import type { WorkbookTemplateValues } from './xlsx/template/templateValues.ts'

/** The one-sheet summary of a report in the form of the office's workbook. Throws `Refusal` templateRefused. */
export function summaryWorkbook(facts: ReportFacts, template: Uint8Array): Buffer {
  try {
    const filled = fillWorkbookTemplate(template, summaryValues(facts))
    return filled.kind === 'filled' ? filled.bytes : refuseTemplate(filled.faults.map(({ sentence }) => sentence))
  } catch (error) {
    if (!(error instanceof PackageFault)) throw error
    return refuseTemplate([error.sentence])
  }
}

/** What a workbook template is filled with. */
function summaryValues(facts: ReportFacts): WorkbookTemplateValues {
  const { fields, loops } = buildSummary(facts)
  const columns = summaryColumns.map(({ tag }) => tag)
  return {
    fields: new Map(Object.entries(fields).map(([name, text]) => [name, { kind: 'text', text }])),
    loops: new Map(
      Object.entries(loops).map(([name, rows]) => [
        name,
        { fields: columns, items: rows.map((row) => new Map(Object.entries(row))) },
      ]),
    ),
  }
}

function refuseTemplate(faults: readonly string[]): never {
  return refuse('templateRefused', { path: 'mẫu biểu tổng hợp', faults })
}

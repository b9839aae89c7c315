import { documentFileName } from './documentFileName.ts'
import type { ReportFacts } from './reportFacts.ts'

/** The name of a report's files without their ending: "12-BC-BCD_QuyI-2022_LucNam". */
export function reportFileName(facts: Pick<ReportFacts, 'number' | 'issuer' | 'period' | 'unit'>): string {
  return documentFileName({ ...facts, kind: 'BC' })
}

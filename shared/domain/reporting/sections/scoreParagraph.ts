import type { ReportFacts } from '../reportFacts.ts'
import type { ReportParagraph } from '../reportModel.ts'

/** What the year's score sheets say: a unit's own scores, or how many units are in each level. */
export function scoreParagraph({ code }: { code: string }, { scores }: ReportFacts): ReportParagraph[] {
  return scores ? [{ id: `${code}.cham-diem`, text: scores.sentence }] : []
}

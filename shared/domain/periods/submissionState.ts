import type { IsoDate } from '../isoDate.ts'
import type { Existence } from '../orgTree/existenceOn.ts'
import type { SubmissionState } from './period.ts'

/** What is known of one unit's report for one period. */
export type SubmissionFacts = {
  /** On the period's cut-off day. */
  existence: Existence
  isExempt: boolean
  /** The day its first version came in; null when nothing came. */
  receivedOn: IsoDate | null
  /** Whether what stands now has neither a figure nor a narrative. */
  isEmpty: boolean
  /** Null where the schedule sets no day; then nothing is late. */
  dueOn: IsoDate | null
}

/** The one state of a unit for a period: first whether it is there, then whether it owes a report, then what came and when. */
export function submissionState(facts: SubmissionFacts): SubmissionState {
  if (facts.existence !== 'exists') return facts.existence
  if (facts.isExempt) return 'exempt'
  if (facts.receivedOn === null) return 'missing'
  if (facts.isEmpty) return 'sentEmpty'
  return facts.dueOn !== null && facts.receivedOn > facts.dueOn ? 'late' : 'onTime'
}

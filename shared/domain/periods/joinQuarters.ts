import type { IsoDate } from '../isoDate.ts'

/** One quarter of a longer period for a unit: whether it owes that quarter's report, and what came. */
type QuarterReport = { code: string; isOwed: boolean; receivedOn: IsoDate | null; isEmpty: boolean }

/** What stands of the whole period's report. */
type JoinedReport = {
  /** The day the last of the owed reports came in; null while one is lacking. */
  receivedOn: IsoDate | null
  isEmpty: boolean
  /** The owed quarters of which nothing came. */
  lacking: readonly string[]
}

/**
 * The one rule for a half-year and a year: their report has come when the report of every quarter that the unit owes has come,
 * because their figures are those of all their quarters (reference §2.5 rule 22, §3.2, dự thảo). Totals over the period count
 * a unit by the same rule, so a board never calls a report sent that a total lacks.
 */
export function joinQuarters(quarters: readonly QuarterReport[]): JoinedReport {
  const owed = quarters.filter(({ isOwed }) => isOwed)
  const lacking = owed.filter(({ receivedOn }) => receivedOn === null).map(({ code }) => code)
  const days = owed.flatMap(({ receivedOn }) => receivedOn ?? []).toSorted()
  return {
    receivedOn: lacking.length > 0 ? null : (days.at(-1) ?? null),
    isEmpty: owed.some(({ receivedOn, isEmpty }) => receivedOn !== null && isEmpty),
    lacking,
  }
}

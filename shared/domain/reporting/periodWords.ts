import type { Period } from '../periods/period.ts'
import { nextPeriodLabel, periodLabel } from '../periods/periodLabel.ts'

/** How a period is called in a report. */
export type PeriodWords = {
  /** "quý I năm 2022", "6 tháng đầu năm 2022", "năm 2022". */
  name: string
  /** The period after it: "quý II năm 2022". */
  next: string
  /** Inside a sentence, where the year is known: "trong quý I", "trong 6 tháng đầu năm", "trong năm". */
  within: string
  /** What it is compared with: "cùng kỳ năm trước", "năm 2021". */
  base: string
  /** Whether the year to date says more than the period itself. */
  hasEarlierInYear: boolean
}

/** The words for a period (reference §2.3: quarterly, half-year and annual reports). */
export function periodWords(period: Period): PeriodWords {
  const name = periodLabel(period)
  const ofYear = ` năm ${period.year}`
  return {
    name,
    next: nextPeriodLabel(period),
    within: withinOf(period, name.replace(ofYear, '')),
    base: period.kind === 'year' ? `năm ${period.year - 1}` : 'cùng kỳ năm trước',
    hasEarlierInYear: period.kind !== 'year' && period.index > 1,
  }
}

function withinOf({ kind }: Period, short: string): string {
  switch (kind) {
    case 'quarter':
      return `trong ${short}`
    case 'halfYear':
      return `trong ${short} năm`
    case 'year':
      return 'trong năm'
  }
}

import {
  parsePeriodCode,
  previousPeriod,
  quartersOf,
  samePeriodLastYear,
  yearToDate,
  type PeriodId,
} from '../periods/periodCode.ts'

/** How a report prints a quarter's figures: as its own period, in its year to date, or as what it compares with. */
export type QuotedAs = 'period' | 'yearToDate' | 'comparison'

/** How the report of a period quotes the figures of a quarter; null where it does not print them at all. */
export function quotesQuarter(reportPeriod: string, quarter: string): QuotedAs | null {
  const period = parsePeriodCode(reportPeriod)
  if (!period) return null
  const holds = (quarters: readonly PeriodId[]): boolean => quarters.some(({ code }) => code === quarter)
  if (holds(quartersOf(period))) return 'period'
  if (holds(yearToDate(period))) return 'yearToDate'
  const compared = [previousPeriod(period), samePeriodLastYear(period)].flatMap(quartersOf)
  return holds(compared) ? 'comparison' : null
}

import type { Period, PeriodKind } from './period.ts'

/** A period without its dates, which come from a schedule. Every function here takes a whole `Period` too. */
export type PeriodId = Pick<Period, 'code' | 'kind' | 'year' | 'index'>

/** Reads "2022-Q1", "2022-H1" or "2022"; null for anything else. */
export function parsePeriodCode(text: string): PeriodId | null {
  const match = /^([12]\d{3})(?:-(?:Q([1-4])|H([12])))?$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (match[2]) return periodId('quarter', year, Number(match[2]))
  return match[3] ? periodId('halfYear', year, Number(match[3])) : periodId('year', year, 1)
}

/** The quarters that make up a period, in order; a quarter is made of itself. */
export function quartersOf(period: PeriodId): PeriodId[] {
  const length = quartersIn[period.kind]
  const first = (period.index - 1) * length + 1
  return quarters(period.year, first, first + length - 1)
}

/** The quarters from the first of the year to the last of `period`. */
export function yearToDate(period: PeriodId): PeriodId[] {
  return quarters(period.year, 1, period.index * quartersIn[period.kind])
}

/** The period of the same kind right before. */
export function previousPeriod(period: PeriodId): PeriodId {
  return moved(period, -1)
}

/** The period of the same kind right after. */
export function nextPeriod(period: PeriodId): PeriodId {
  return moved(period, 1)
}

/** The same quarter, half-year or year of the year before (cùng kỳ năm trước). */
export function samePeriodLastYear(period: PeriodId): PeriodId {
  return periodId(period.kind, period.year - 1, period.index)
}

const quartersIn: Readonly<Record<PeriodKind, number>> = { quarter: 1, halfYear: 2, year: 4 }

function quarters(year: number, first: number, last: number): PeriodId[] {
  return Array.from({ length: last - first + 1 }, (_, place) => periodId('quarter', year, first + place))
}

function moved(period: PeriodId, by: number): PeriodId {
  const inYear = 4 / quartersIn[period.kind]
  const place = period.year * inYear + (period.index - 1) + by
  return periodId(period.kind, Math.floor(place / inYear), (place % inYear) + 1)
}

function periodId(kind: PeriodKind, year: number, index: number): PeriodId {
  const suffix: Record<PeriodKind, string> = { quarter: `-Q${index}`, halfYear: `-H${index}`, year: '' }
  return { code: `${year}${suffix[kind]}`, kind, year, index }
}

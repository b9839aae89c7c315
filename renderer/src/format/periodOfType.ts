import type { PeriodKind, ReportTypeCode } from '#shared/domain/periods/period.ts'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'

const typeOfKind: Readonly<Record<PeriodKind, ReportTypeCode>> = {
  quarter: 'quarterly',
  halfYear: 'half-year',
  year: 'annual',
}

/** The type of report that a period has; quarterly for what is no period. */
export function reportTypeOf(period: string): ReportTypeCode {
  return typeOfKind[parsePeriodCode(period)?.kind ?? 'quarter']
}

/** The period of a type that ends where `period` ends, or holds its last quarter: 2022-Q1 and half-year give 2022-H1. */
export function periodOfType(period: string, type: ReportTypeCode): string {
  const parsed = parsePeriodCode(period)
  const quarter = parsed && quartersOf(parsed).at(-1)
  if (!quarter) return period
  switch (type) {
    case 'quarterly':
      return quarter.code
    case 'half-year':
      return `${quarter.year}-H${Math.ceil(quarter.index / 2)}`
    case 'annual':
      return `${quarter.year}`
  }
}

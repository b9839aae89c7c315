import { daysInMonth, isoDate, type IsoDate } from '#shared/domain/isoDate.ts'
import { parsePeriodCode } from '#shared/domain/periods/periodCode.ts'

const monthsIn = { quarter: 3, halfYear: 6, year: 12 } as const

/** The last day of the calendar quarter, half-year or year; the tree of units is shown as it stood then. */
export function periodEnd(code: string): IsoDate | null {
  const period = parsePeriodCode(code)
  if (!period) return null
  const month = period.index * monthsIn[period.kind]
  return isoDate(period.year, month, daysInMonth(period.year, month))
}

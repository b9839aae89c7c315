import { quartersOf, type PeriodId } from '../periods/periodCode.ts'
import type { Indicator } from './indicator.ts'

/**
 * Whether the report of a period asks for an indicator. Figures are kept by quarter, so a half-year asks for what its second
 * quarter does, and a year for what quarter IV does.
 */
export function isAskedIn({ askedIn }: Pick<Indicator, 'askedIn'>, period: PeriodId): boolean {
  const last = quartersOf(period).at(-1)
  return askedIn === undefined || (last !== undefined && askedIn.includes(last.index))
}

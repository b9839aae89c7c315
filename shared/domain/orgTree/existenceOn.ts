import type { IsoDate } from '../isoDate.ts'
import type { OrgUnit } from './orgUnit.ts'
import { spanOn } from './unitAsOf.ts'

export type Existence = 'notYetFounded' | 'exists' | 'dissolved'

/**
 * Whether a unit exists on `date`; between two of its intervals it counts as dissolved. Who owes the report of a period is
 * decided by its last day: a unit founded in the course of it reports, one dissolved in the course of it cannot.
 */
export function existenceOn(unit: OrgUnit, date: IsoDate): Existence {
  if (spanOn(unit, date)) return 'exists'
  return unit.spans.some((span) => span.from <= date) ? 'dissolved' : 'notYetFounded'
}

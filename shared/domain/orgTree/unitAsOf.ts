import type { IsoDate } from '../isoDate.ts'
import type { OrgUnit, UnitAsOf, UnitSpan } from './orgUnit.ts'

/** The unit as it stands on `date`; null when it does not exist on that day. */
export function unitAsOf(unit: OrgUnit, date: IsoDate): UnitAsOf | null {
  const span = spanOn(unit, date)
  if (!span) return null
  const { from: _from, until: _until, ...attributes } = span
  return { id: unit.id, uid: unit.uid, code: unit.code, ...attributes }
}

/** The span that holds on `date`, or null: `from` is its first day, `until` the first day after it. */
export function spanOn(unit: OrgUnit, date: IsoDate): UnitSpan | null {
  return unit.spans.find((span) => span.from <= date && (span.until === null || date < span.until)) ?? null
}

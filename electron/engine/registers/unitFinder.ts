import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { OrgUnit } from '#shared/domain/orgTree/orgUnit.ts'
import { unitAsOf } from '#shared/domain/orgTree/unitAsOf.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadUnits } from '../units/unitQueries.ts'

/** Every unit, to be found by what people type and named by what is kept. */
export type UnitFinder = {
  /** The unit of a code, a full name, or both as lists are written, "Xã Tân Mỹ (07498)"; null when none or several fit. */
  find(text: string): OrgUnit | null
  /** The newest name of the unit of a uid, or the uid itself where it is gone. */
  nameOf(uid: string): string
  byId: ReadonlyMap<number, OrgUnit>
}

/** Loads the units once for many look-ups. */
export function loadUnitFinder(db: ReadDatabase): UnitFinder {
  const units = loadUnits(db)
  const byCode = new Map(units.map((unit) => [foldText(unit.code), unit]))
  const byUid = new Map(units.map((unit) => [unit.uid, unit]))
  const byName = Map.groupBy(
    units.flatMap((unit) => unit.spans.map((span) => ({ unit, name: foldText(fullName(span)) }))),
    ({ name }) => name,
  )
  return {
    find(text) {
      const listed = / \(([^()]+)\)$/.exec(text.trim())?.[1]
      const folded = foldText(listed !== undefined && byCode.has(foldText(listed)) ? listed : text)
      const named = new Set((byName.get(folded) ?? []).map(({ unit }) => unit))
      return byCode.get(folded) ?? (named.size === 1 ? ([...named][0] ?? null) : null)
    },
    nameOf: (uid) => nameOfUnit(byUid.get(uid)) ?? uid,
    byId: new Map(units.map((unit) => [unit.id, unit])),
  }
}

/** A unit's code and name on a date; its newest name where it does not exist on that day. */
export function unitRefOn(unit: OrgUnit | undefined, on: string): { code: string; name: string } {
  if (!unit) return { code: '', name: '' }
  const standing = unitAsOf(unit, on)
  return { code: unit.code, name: standing ? fullName(standing) : (nameOfUnit(unit) ?? unit.code) }
}

function nameOfUnit(unit: OrgUnit | undefined): string | undefined {
  const last = unit?.spans.at(-1)
  return last && fullName(last)
}

import { fullName } from '../orgTree/fullName.ts'
import type { UnitAsOf } from '../orgTree/orgUnit.ts'
import { unitNameKey, type UnitNameKey } from './unitNameKey.ts'

/** What a file says of the unit it is from. */
type NamedUnit = { uid: string | null; name: string; parentName: string | null }

/** The one unit meant, or those to choose from; `unknown` where nothing in the tree is like it. */
type UnitMatch =
  | { kind: 'matched'; unit: UnitAsOf; by: 'identity' | 'name' }
  | { kind: 'doubtful'; candidates: readonly UnitAsOf[] }
  | { kind: 'unknown' }

/**
 * Finds the unit a file is from among those of the receiving office: by identity, else by its name in any spelling, within
 * the upper unit when that is named. What fits several, or fits only without its diacritics or designation, is for a
 * person to choose; nothing is taken on a guess.
 */
export function matchUnit(named: NamedUnit, units: readonly UnitAsOf[]): UnitMatch {
  const byUid = named.uid === null ? undefined : units.find((unit) => unit.uid === named.uid)
  if (byUid) return { kind: 'matched', unit: byUid, by: 'identity' }
  if (named.name.trim() === '') return { kind: 'unknown' }
  if (named.parentName === null || named.parentName.trim() === '') return matchName(named.name, units)
  const parent = matchName(named.parentName, units)
  if (parent.kind !== 'matched') return onlyAsked(matchName(named.name, units))
  const below = matchName(
    named.name,
    units.filter((unit) => unit.parentId === parent.unit.id),
  )
  return below.kind === 'unknown' ? onlyAsked(matchName(named.name, units)) : below
}

/** What is found elsewhere than where the file says it is, is only proposed. */
function onlyAsked(match: UnitMatch): UnitMatch {
  return match.kind === 'matched' ? { kind: 'doubtful', candidates: [match.unit] } : match
}

function matchName(name: string, units: readonly UnitAsOf[]): UnitMatch {
  const wanted = unitNameKey(name)
  if (wanted.folded === '') return { kind: 'unknown' }
  const alike = units.map((unit) => ({ unit, key: keyOf(unit) })).filter(({ key }) => isAlike(wanted, key))
  const certain = alike.filter(({ key }) => isSame(wanted, key))
  const [only] = certain
  if (only && certain.length === 1) return { kind: 'matched', unit: only.unit, by: 'name' }
  const candidates = (certain.length > 0 ? certain : alike).map(({ unit }) => unit)
  return candidates.length > 0 ? { kind: 'doubtful', candidates } : { kind: 'unknown' }
}

/** The same units are looked through for every file of a batch. */
const keys = new WeakMap<UnitAsOf, UnitNameKey>()

function keyOf(unit: UnitAsOf): UnitNameKey {
  const known = keys.get(unit)
  if (known) return known
  const key = unitNameKey(fullName(unit))
  keys.set(unit, key)
  return key
}

/** Close enough to be proposed: the same letters, or the beginning of the name. */
function isAlike(wanted: UnitNameKey, key: UnitNameKey): boolean {
  return key.folded === wanted.folded || key.folded.startsWith(`${wanted.folded} `)
}

/** A name typed without any diacritics may stand for one with them; one with other diacritics may not. */
function isSame(wanted: UnitNameKey, key: UnitNameKey): boolean {
  if (wanted.designation !== '' && wanted.designation !== key.designation) return false
  return wanted.exact === key.exact || (wanted.exact === wanted.folded && wanted.folded === key.folded)
}

import type { IsoDate } from '../isoDate.ts'
import type { OrgUnit, UnitLink, UnitSpan } from './orgUnit.ts'

/** A unit that a change founds; the caller gives its identity. */
export type NewUnit = Pick<OrgUnit, 'id' | 'uid' | 'code'> & Omit<UnitSpan, 'from' | 'until'>

type Rename = { kind: 'rename'; unitId: number; designation: string; name: string; statCode?: string | null }
type Move = { kind: 'move'; unitId: number; parentId: number; sortOrder?: number }
/** The units become part of one that is there already or of a new one; their children move to it. */
export type Merge = { kind: 'merge'; unitIds: readonly number[]; into: { unitId: number } | NewUnit }
/** New units are taken out of one, each with its children; the old one goes on with the rest, or ends. */
export type Split = {
  kind: 'split'
  unitId: number
  continues: boolean
  parts: readonly { unit: NewUnit; childIds: readonly number[] }[]
}

/** A change of the tree on its first day, with the decision behind it as cited. */
export type TreeChange = (Rename | Move | Merge | Split) & { on: IsoDate; document: string }

/** What a change does: the units it founds or alters, each with all its spans, and the links to record. */
export type TreeChangePlan = { units: OrgUnit[]; links: UnitLink[] }

/** `units` once the plan is carried out. */
export function withTreeChange(units: readonly OrgUnit[], plan: TreeChangePlan): OrgUnit[] {
  const changed = new Map(plan.units.map((unit) => [unit.id, unit]))
  const kept = units.map((unit) => changed.get(unit.id) ?? unit)
  const old = new Set(units.map((unit) => unit.id))
  return [...kept, ...plan.units.filter((unit) => !old.has(unit.id))]
}

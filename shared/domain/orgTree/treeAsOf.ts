import type { IsoDate } from '../isoDate.ts'
import type { OrgUnit, UnitAsOf } from './orgUnit.ts'
import { unitAsOf } from './unitAsOf.ts'

/** The tree on one date. Every unit that exists then stands in `childrenOf` exactly once. */
export type TreeAsOf = {
  byId: ReadonlyMap<number, UnitAsOf>
  /** Children by parent in `sortOrder`, then name; under null the roots, and units whose parent does not exist on the date. */
  childrenOf: ReadonlyMap<number | null, readonly UnitAsOf[]>
}

const byVietnameseName = new Intl.Collator('vi')

/** The tree of `units` on `date`. */
export function treeAsOf(units: readonly OrgUnit[], date: IsoDate): TreeAsOf {
  const existing = units.map((unit) => unitAsOf(unit, date)).filter((unit) => unit !== null)
  const byId = new Map(existing.map((unit) => [unit.id, unit]))
  const childrenOf = Map.groupBy(existing.sort(compareSiblings), (unit) =>
    byId.has(unit.parentId ?? NaN) ? unit.parentId : null,
  )
  return { byId, childrenOf }
}

/** All units below one, each parent before its children, in the office's order; without the unit itself. */
export function descendantsAsOf(tree: TreeAsOf, id: number): UnitAsOf[] {
  const found: UnitAsOf[] = []
  const seen = new Set([id])
  const visit = (parentId: number): void => {
    for (const child of tree.childrenOf.get(parentId) ?? []) {
      if (seen.has(child.id)) continue
      seen.add(child.id)
      found.push(child)
      visit(child.id)
    }
  }
  visit(id)
  return found
}

function compareSiblings(a: UnitAsOf, b: UnitAsOf): number {
  return a.sortOrder - b.sortOrder || byVietnameseName.compare(a.name, b.name) || a.id - b.id
}

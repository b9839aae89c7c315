import type { TreeAsOf } from '../orgTree/treeAsOf.ts'

/** Of a unit's party cells (chi bộ), how many were reached. */
type CellCount = { reached: number; inAll: number }

/**
 * The cells reached in a unit and everything below it. A unit's own record stands for all that is below it; where it has
 * none, those of its children are added. `reporting` counts the records that went in.
 */
export function countCells(
  tree: TreeAsOf,
  records: ReadonlyMap<number, CellCount>,
  unitId: number,
): CellCount & { reporting: number } {
  const own = records.get(unitId)
  if (own) return { ...own, reporting: 1 }
  const total = { reached: 0, inAll: 0, reporting: 0 }
  for (const child of tree.childrenOf.get(unitId) ?? []) {
    const below = countCells(tree, records, child.id)
    total.reached += below.reached
    total.inAll += below.inAll
    total.reporting += below.reporting
  }
  return total
}

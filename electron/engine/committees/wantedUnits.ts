import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { ReadDatabase } from '../database/database.ts'
import { mustFindUnit } from '../units/unitQueries.ts'

/** All units that exist in a tree, in the office's order, or the one that is named. Throws `Refusal` unknownUnit. */
export function wantedUnits(db: ReadDatabase, tree: TreeAsOf, code: string | undefined): UnitAsOf[] {
  if (code !== undefined) return [mustFindUnit(db, tree, code)]
  return (tree.childrenOf.get(null) ?? []).flatMap((root) => [root, ...descendantsAsOf(tree, root.id)])
}

import type { IsoDate } from '#shared/domain/isoDate.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadIssuer } from '../units/loadIssuer.ts'
import { mustFindOurUnitId } from '../units/unitQueries.ts'

/**
 * The units whose work is the office's own: its unit, and the advisory body below it in whose name the office writes (Ban
 * Dân vận Tỉnh ủy in the province, which signs for it).
 */
export function ourUnitIds(db: ReadDatabase, tree: TreeAsOf, on: IsoDate): Set<number> {
  const ourId = mustFindOurUnitId(db)
  const our = tree.byId.get(ourId)
  const signs = our ? loadIssuer(db, tree, our, on).bodyInText : null
  const bodies = (tree.childrenOf.get(ourId) ?? []).filter(
    (unit) => unit.kind === 'advisory' && fullName(unit) === signs,
  )
  return new Set([ourId, ...bodies.map(({ id }) => id)])
}

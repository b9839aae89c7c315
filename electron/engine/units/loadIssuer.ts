import type { IsoDate } from '#shared/domain/isoDate.ts'
import { issuerOf, issuerSchema, type Issuer } from '#shared/domain/orgTree/issuer.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** How a unit's documents are headed and signed on a date. */
export function loadIssuer(db: ReadDatabase, tree: TreeAsOf, unit: UnitAsOf, on: IsoDate): Issuer {
  const row = db.get<{ content: string }>(sql`
    SELECT content FROM issuer WHERE unit_id = ${unit.id} AND valid_from <= ${on} ORDER BY valid_from DESC LIMIT 1`)
  const kept: Record<string, Issuer> = row ? { [unit.code]: issuerSchema.parse(JSON.parse(row.content)) } : {}
  return issuerOf(kept, unit, unit.parentId === null ? null : (tree.byId.get(unit.parentId) ?? null))
}

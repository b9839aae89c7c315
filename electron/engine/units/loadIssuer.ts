import type { IsoDate } from '#shared/domain/isoDate.ts'
import { issuerOf, issuerSchema, type Issuer } from '#shared/domain/orgTree/issuer.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { issuerWithSettings } from '#shared/domain/settings/issuerWithSettings.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { loadChosenSettings } from '../settings/settingQueries.ts'
import { mustFindOurUnitId } from './unitQueries.ts'

/** How a unit's documents are headed and signed on a date; our own unit's as the office set it. */
export function loadIssuer(db: ReadDatabase, tree: TreeAsOf, unit: UnitAsOf, on: IsoDate): Issuer {
  const issuer = loadUnitIssuer(db, tree, unit, on)
  return unit.id === mustFindOurUnitId(db) ? issuerWithSettings(issuer, loadChosenSettings(db)) : issuer
}

/** How a unit's documents are headed on a date by what the unit is, whatever the office set. */
export function loadUnitIssuer(db: ReadDatabase, tree: TreeAsOf, unit: UnitAsOf, on: IsoDate): Issuer {
  const row = db.get<{ content: string }>(sql`
    SELECT content FROM issuer WHERE unit_id = ${unit.id} AND valid_from <= ${on} ORDER BY valid_from DESC LIMIT 1`)
  const kept: Record<string, Issuer> = row ? { [unit.code]: issuerSchema.parse(JSON.parse(row.content)) } : {}
  return issuerOf(kept, unit, unit.parentId === null ? null : (tree.byId.get(unit.parentId) ?? null))
}

import { refuse } from '#shared/contract/failure.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { OrgUnit, UnitAsOf, UnitLink, UnitSpan } from '#shared/domain/orgTree/orgUnit.ts'
import { treeAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

type SpanRow = {
  unit_id: number
  valid_from: string
  valid_until: string | null
  kind: UnitSpan['kind']
  designation: string
  name: string
  stat_code: string | null
  parent_id: number | null
  reports: number
  sort_order: number
}

/** Every unit with all its spans. */
export function loadUnits(db: ReadDatabase): OrgUnit[] {
  const spans = Map.groupBy(
    db.all<SpanRow>(sql`SELECT * FROM org_unit_span ORDER BY unit_id, valid_from`),
    (row) => row.unit_id,
  )
  return db
    .all<{ id: number; uid: string; code: string }>(sql`SELECT id, uid, code FROM org_unit ORDER BY id`)
    .map((unit) => ({ ...unit, spans: (spans.get(unit.id) ?? []).map(toSpan) }))
}

/** The tree on a date. */
export function loadTree(db: ReadDatabase, on: IsoDate): TreeAsOf {
  return treeAsOf(loadUnits(db), on)
}

/** Every split, merge, rename and move, oldest first. */
export function loadUnitLinks(db: ReadDatabase): UnitLink[] {
  return db.all<UnitLink>(sql`
    SELECT kind, predecessor_id AS predecessorId, successor_id AS successorId, effective_on AS "on", document
    FROM org_unit_link ORDER BY effective_on, id`)
}

/** The unit's own id. Throws `Refusal` unknownUnit, with the nearest code where one is near. */
export function mustFindUnitId(db: ReadDatabase, code: string): number {
  const found = db.get<{ id: number }>(sql`SELECT id FROM org_unit WHERE code = ${code}`)
  return found?.id ?? refuse('unknownUnit', { code, nearest: nearestCode(db, code) })
}

/** The unit as it stands in a tree. Throws `Refusal` unknownUnit when it does not exist on that date. */
export function mustFindUnit(db: ReadDatabase, tree: TreeAsOf, code: string): UnitAsOf {
  return tree.byId.get(mustFindUnitId(db, code)) ?? refuse('unknownUnit', { code, nearest: null })
}

/** The unit whose office this database is. Throws `Refusal` databaseEmpty before the set-up. */
export function mustFindOurUnitId(db: ReadDatabase): number {
  const office = db.get<{ unit_id: number }>(sql`SELECT unit_id FROM office WHERE id = 1`)
  return office?.unit_id ?? refuse('databaseEmpty', {})
}

/** Writes all spans of a unit anew. */
export function saveSpans(db: WriteDatabase, unitId: number, spans: readonly UnitSpan[]): void {
  db.run(sql`DELETE FROM org_unit_span WHERE unit_id = ${unitId}`)
  for (const span of spans)
    db.run(sql`
      INSERT INTO org_unit_span (unit_id, valid_from, valid_until, kind, designation, name, folded_name, stat_code, parent_id, reports, sort_order)
      VALUES (${unitId}, ${span.from}, ${span.until}, ${span.kind}, ${span.designation}, ${span.name},
              ${foldText(`${span.designation} ${span.name}`)}, ${span.statCode}, ${span.parentId}, ${span.reports ? 1 : 0}, ${span.sortOrder})`)
}

/** Adds a unit and returns its id. */
export function insertUnit(db: WriteDatabase, unit: { uid: string; code: string; spans: readonly UnitSpan[] }): number {
  const id = db.insert(sql`INSERT INTO org_unit (uid, code) VALUES (${unit.uid}, ${unit.code})`)
  saveSpans(db, id, unit.spans)
  return id
}

/** Records how one unit came out of another. */
export function insertUnitLink(db: WriteDatabase, link: UnitLink): void {
  db.run(sql`
    INSERT INTO org_unit_link (kind, predecessor_id, successor_id, effective_on, document)
    VALUES (${link.kind}, ${link.predecessorId}, ${link.successorId}, ${link.on}, ${link.document})`)
}

function nearestCode(db: ReadDatabase, code: string): string | null {
  const folded = foldText(code)
  const units = db.all<{ code: string; folded_name: string }>(sql`
    SELECT u.code, s.folded_name FROM org_unit u JOIN org_unit_span s ON s.unit_id = u.id ORDER BY u.code`)
  const byName = units.find((unit) => unit.folded_name === folded || unit.folded_name.endsWith(` ${folded}`))
  return byName?.code ?? units.find((unit) => foldText(unit.code) === folded)?.code ?? null
}

function toSpan(row: SpanRow): UnitSpan {
  return {
    from: row.valid_from,
    until: row.valid_until,
    kind: row.kind,
    designation: row.designation,
    name: row.name,
    statCode: row.stat_code,
    parentId: row.parent_id,
    reports: row.reports === 1,
    sortOrder: row.sort_order,
  }
}

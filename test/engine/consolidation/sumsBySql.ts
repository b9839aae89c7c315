import type { ReadDatabase } from '#engine/database/database.ts'
import { sql } from '#engine/database/sql.ts'

/** One sum by hand-written SQL: `child` is the direct child it belongs to; `total` is null where nothing is known. */
type SqlSum = { period: string; child: number; columnId: number; total: number | null }

/**
 * The sums of each direct child of a unit, with everything below it, in plain SQL over the rows of `figure`: received reports
 * that are not empty, in the tree of each quarter's cut-off; a unit's totals for its children where no report below it counts.
 */
export function sumsBySql(db: ReadDatabase, rootId: number, periods: readonly string[]): SqlSum[] {
  const wanted = JSON.stringify(periods)
  return db
    .raw<[string, number, number, number | null]>(
      sql`
    WITH RECURSIVE
    quarter AS (SELECT id, code, cut_off FROM period WHERE code IN (SELECT value FROM json_each(${wanted}))),
    below (quarter_id, code, cut_off, unit_id, child) AS (
      SELECT q.id, q.code, q.cut_off, s.unit_id, s.unit_id FROM quarter q
      JOIN org_unit_span s ON s.parent_id = ${rootId}
        AND s.valid_from <= q.cut_off AND (s.valid_until IS NULL OR q.cut_off < s.valid_until)
      UNION ALL
      SELECT b.quarter_id, b.code, b.cut_off, s.unit_id, b.child FROM below b
      JOIN org_unit_span s ON s.parent_id = b.unit_id
        AND s.valid_from <= b.cut_off AND (s.valid_until IS NULL OR b.cut_off < s.valid_until)
    ),
    counted AS MATERIALIZED (
      SELECT b.quarter_id, b.code, b.cut_off, b.unit_id, b.child FROM below b
      JOIN submission r ON r.period_id = b.quarter_id AND r.unit_id = b.unit_id
      WHERE r.state IN ('sent', 'accepted', 'included') AND r.is_empty = 0
    ),
    ancestor (quarter_id, cut_off, unit_id) AS (
      SELECT c.quarter_id, c.cut_off, s.parent_id FROM counted c
      JOIN org_unit_span s ON s.unit_id = c.unit_id
        AND s.valid_from <= c.cut_off AND (s.valid_until IS NULL OR c.cut_off < s.valid_until)
      WHERE s.parent_id IS NOT NULL
      UNION
      SELECT a.quarter_id, a.cut_off, s.parent_id FROM ancestor a
      JOIN org_unit_span s ON s.unit_id = a.unit_id
        AND s.valid_from <= a.cut_off AND (s.valid_until IS NULL OR a.cut_off < s.valid_until)
      WHERE s.parent_id IS NOT NULL
    ),
    part (quarter_id, code, child, unit_id, ledger) AS (
      SELECT quarter_id, code, child, unit_id, 0 FROM counted
      UNION ALL
      SELECT c.quarter_id, c.code, c.child, c.unit_id, 1 FROM counted c
      WHERE NOT EXISTS (SELECT 1 FROM ancestor a WHERE a.quarter_id = c.quarter_id AND a.unit_id = c.unit_id)
    )
    SELECT p.code, p.child, f.column_id, sum(CASE f.state WHEN 0 THEN f.value WHEN 1 THEN 0 END)
    FROM part p JOIN figure f ON f.period_id = p.quarter_id AND f.unit_id = p.unit_id AND f.ledger = p.ledger
    GROUP BY p.code, p.child, f.column_id`,
    )
    .map(([period, child, columnId, total]) => ({ period, child, columnId, total }))
}

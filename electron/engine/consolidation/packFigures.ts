import { packCells, type PackedCells } from '#shared/domain/consolidation/packedCells.ts'
import { ledgers, type FigureValue, type Ledger } from '#shared/domain/figures/figure.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/**
 * Packs both ledgers of a unit and period anew from its figures, for consolidations to read. Whoever changes rows of
 * `figure` calls this afterwards, in the same transaction. Submissions and the tree need no such call: what counts, and
 * under which parent, is decided when a consolidation is made.
 */
export function packFigures(db: WriteDatabase, periodId: number, unitId: number): void {
  for (const ledger of ledgers) savePack(db, { periodId, unitId, ledger }, loadCells(db, periodId, unitId, ledger))
}

function loadCells(db: ReadDatabase, periodId: number, unitId: number, ledger: Ledger): PackedCells {
  const rows = db.raw<[number, number, number | null]>(sql`
    SELECT column_id, state, value FROM figure
    WHERE period_id = ${periodId} AND unit_id = ${unitId} AND ledger = ${ledgers.indexOf(ledger)}
    ORDER BY column_id`)
  return packCells(rows.map(([columnId, state, value]) => [columnId, toFigure(state, value)] as const))
}

function toFigure(state: number, value: number | null): FigureValue {
  if (value !== null) return { state: 'number', value }
  return state === 1 ? { state: 'none' } : { state: 'notApplicable' }
}

/** Writes one pack; a ledger without any figure has no row. */
function savePack(
  db: WriteDatabase,
  key: { periodId: number; unitId: number; ledger: Ledger },
  cells: PackedCells,
): void {
  const ledger = ledgers.indexOf(key.ledger)
  if (cells.length === 0) {
    db.run(
      sql`DELETE FROM figure_pack WHERE period_id = ${key.periodId} AND unit_id = ${key.unitId} AND ledger = ${ledger}`,
    )
    return
  }
  db.run(sql`
    INSERT INTO figure_pack (period_id, unit_id, ledger, cells)
    VALUES (${key.periodId}, ${key.unitId}, ${ledger}, ${JSON.stringify(cells)})
    ON CONFLICT (period_id, unit_id, ledger) DO UPDATE SET cells = excluded.cells`)
}

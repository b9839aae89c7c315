import { packCells, type PackedCells } from '#shared/domain/consolidation/packedCells.ts'
import { ledgers } from '#shared/domain/figures/figure.ts'
import type { WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { ledgerId, loadFigures, type FigurePlace } from '../figures/figureQueries.ts'

/**
 * Packs both ledgers of a unit and period anew from its figures, for consolidations to read. Whoever changes rows of
 * `figure` calls this afterwards, in the same transaction. Submissions and the tree need no such call: what counts, and
 * under which parent, is decided when a consolidation is made.
 */
export function packFigures(db: WriteDatabase, periodId: number, unitId: number): void {
  for (const ledger of ledgers) {
    const place = { periodId, unitId, ledger }
    savePack(db, place, packCells(loadFigures(db, place)))
  }
}

/** Writes a pack, an empty one by taking its row away; `text` is the JSON of the cells, where the caller has it already. */
export function savePack(
  db: WriteDatabase,
  place: FigurePlace,
  cells: PackedCells,
  text = JSON.stringify(cells),
): void {
  const ledger = ledgerId(place.ledger)
  if (cells.length === 0) {
    db.run(sql`
      DELETE FROM figure_pack
      WHERE period_id = ${place.periodId} AND unit_id = ${place.unitId} AND ledger = ${ledger}`)
    return
  }
  db.run(sql`
    INSERT INTO figure_pack (period_id, unit_id, ledger, cells)
    VALUES (${place.periodId}, ${place.unitId}, ${ledger}, ${text})
    ON CONFLICT (period_id, unit_id, ledger) DO UPDATE SET cells = excluded.cells`)
}

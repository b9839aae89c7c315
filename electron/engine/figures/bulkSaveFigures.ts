import { packCells } from '#shared/domain/consolidation/packedCells.ts'
import { ledgers } from '#shared/domain/figures/figure.ts'
import { savePack } from '../consolidation/packFigures.ts'
import type { WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { toFigure, type FigureRow } from './figureQueries.ts'

/**
 * Makes the figures of one unit, period and ledger exactly these, and packs them: one statement in key order instead of one
 * a cell. Each column may stand once. Loads fastest when called in the order of period, unit and ledger.
 */
export function bulkSaveFigures(
  db: WriteDatabase,
  periodId: number,
  unitId: number,
  ledger: 0 | 1,
  figures: readonly (FigureRow & { columnId: number })[],
): void {
  const cells = packCells(figures.map((figure) => [figure.columnId, toFigure(figure)] as const))
  const text = JSON.stringify(cells)
  db.run(sql`DELETE FROM figure WHERE period_id = ${periodId} AND unit_id = ${unitId} AND ledger = ${ledger}`)
  db.run(sql`
    INSERT INTO figure (period_id, unit_id, ledger, column_id, state, value)
    SELECT ${periodId}, ${unitId}, ${ledger}, key,
           CASE type WHEN 'integer' THEN 0 WHEN 'false' THEN 1 ELSE 2 END, CASE type WHEN 'integer' THEN value END
    FROM json_each(${text}) WHERE type <> 'null'`)
  savePack(db, { periodId, unitId, ledger: ledgers[ledger] }, cells, text)
}

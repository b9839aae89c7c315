import type { FigureValue, Ledger } from '#shared/domain/figures/figure.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Where the cells of one unit, period and ledger are kept. */
export type FigurePlace = { periodId: number; unitId: number; ledger: Ledger }

/** How SQLite keeps a figure: state 0 a number, 1 không phát sinh, 2 không áp dụng. */
export type FigureRow = { state: 0 | 1 | 2; value: number | null }

/** The number under which a ledger is kept. */
export function ledgerId(ledger: Ledger): 0 | 1 {
  return ledger === 'own' ? 0 : 1
}

/** A figure from its row. */
export function toFigure(row: FigureRow): FigureValue {
  if (row.state === 0) return { state: 'number', value: row.value ?? 0 }
  return { state: row.state === 1 ? 'none' : 'notApplicable' }
}

/** A figure as its row. */
export function toFigureRow(figure: FigureValue): FigureRow {
  if (figure.state === 'number') return { state: 0, value: figure.value }
  return { state: figure.state === 'none' ? 1 : 2, value: null }
}

/** Every figure at a place, by column id. */
export function loadFigures(db: ReadDatabase, place: FigurePlace): Map<number, FigureValue> {
  const rows = db.all<FigureRow & { column_id: number }>(sql`
    SELECT column_id, state, value FROM figure
    WHERE period_id = ${place.periodId} AND unit_id = ${place.unitId} AND ledger = ${ledgerId(place.ledger)}`)
  return new Map(rows.map((row) => [row.column_id, toFigure(row)]))
}

/** The notes on the cells of a place, by column id. */
export function loadNotes(db: ReadDatabase, place: FigurePlace): Map<number, string> {
  const rows = db.all<{ column_id: number; note: string }>(sql`
    SELECT column_id, note FROM figure_note
    WHERE period_id = ${place.periodId} AND unit_id = ${place.unitId} AND ledger = ${ledgerId(place.ledger)}`)
  return new Map(rows.map((row) => [row.column_id, row.note]))
}

/** Puts a figure into its cell; null empties it. */
export function saveFigure(db: WriteDatabase, place: FigurePlace, columnId: number, figure: FigureValue | null): void {
  if (figure === null) {
    db.run(sql`
      DELETE FROM figure WHERE period_id = ${place.periodId} AND unit_id = ${place.unitId}
        AND ledger = ${ledgerId(place.ledger)} AND column_id = ${columnId}`)
    return
  }
  const row = toFigureRow(figure)
  db.run(sql`
    INSERT INTO figure (period_id, unit_id, ledger, column_id, state, value)
    VALUES (${place.periodId}, ${place.unitId}, ${ledgerId(place.ledger)}, ${columnId}, ${row.state}, ${row.value})
    ON CONFLICT DO UPDATE SET state = excluded.state, value = excluded.value`)
}

/** Puts a note on a cell; null takes it away. */
export function saveNote(db: WriteDatabase, place: FigurePlace, columnId: number, note: string | null): void {
  db.run(sql`
    DELETE FROM figure_note WHERE period_id = ${place.periodId} AND unit_id = ${place.unitId}
      AND ledger = ${ledgerId(place.ledger)} AND column_id = ${columnId}`)
  if (note === null) return
  db.run(sql`
    INSERT INTO figure_note (period_id, unit_id, ledger, column_id, note)
    VALUES (${place.periodId}, ${place.unitId}, ${ledgerId(place.ledger)}, ${columnId}, ${note})`)
}

/** The narrative of each section a unit wrote for a period. */
export function loadNarratives(db: ReadDatabase, periodId: number, unitId: number): Map<string, string> {
  const rows = db.all<{ section: string; text: string }>(sql`
    SELECT section, text FROM narrative WHERE period_id = ${periodId} AND unit_id = ${unitId} ORDER BY section`)
  return new Map(rows.map((row) => [row.section, row.text]))
}

/** Keeps the text of a section with its folded form for search; an empty text takes it away. */
export function saveNarrative(
  db: WriteDatabase,
  place: { periodId: number; unitId: number },
  section: string,
  text: string,
  foldedText: string,
): void {
  if (text === '') {
    db.run(
      sql`DELETE FROM narrative WHERE period_id = ${place.periodId} AND unit_id = ${place.unitId} AND section = ${section}`,
    )
    return
  }
  db.run(sql`
    INSERT INTO narrative (period_id, unit_id, section, text, folded_text)
    VALUES (${place.periodId}, ${place.unitId}, ${section}, ${text}, ${foldedText})
    ON CONFLICT DO UPDATE SET text = excluded.text, folded_text = excluded.folded_text`)
}

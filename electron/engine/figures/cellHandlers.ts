import { refuse } from '#shared/contract/failure.ts'
import type { figuresContract } from '#shared/contract/figuresContract.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { columnKey } from '#shared/domain/indicators/figureColumns.ts'
import { sql } from '../database/sql.ts'
import type { Handlers } from '../handler.ts'
import { ensureQuarter } from '../periods/periodQueries.ts'
import { loadNotes, saveNote } from './figureQueries.ts'
import { loadForm } from './loadForm.ts'

type CellContract = Pick<typeof figuresContract, 'figures.saveNote' | 'figures.history'>

/** What belongs to one cell beside its figure: its note and its past. */
export const cellHandlers: Handlers<CellContract> = {
  'figures.saveNote': ({ db, logChange }, { unit, period, ledger, indicator, loaiHinh, note }) => {
    const quarter = ensureQuarter(db, period)
    const form = loadForm(db, unit, period, ledger)
    const key = columnKey({ indicator, loaiHinh })
    const column = form.columns.find((it) => it.indicator.code === indicator && it.loaiHinh === loaiHinh)
    if (!column) refuse('unknownColumn', { column: key })
    const place = { periodId: quarter.id, unitId: form.unit.id, ledger }
    const [before, after] = [loadNotes(db, place).get(column.id) ?? null, note.trim() === '' ? null : note.trim()]
    if (before === after) return {}
    saveNote(db, place, column.id, after)
    logChange({ entity: 'figureNote', key: `${unit}/${period}/${ledger}/${key}`, before, after })
    return {}
  },

  'figures.history': ({ db }, { unit, period, ledger, indicator, loaiHinh }) => {
    const key = [unit, period, ledger, indicator, loaiHinh].join('/')
    const rows = db.all<{ at: string; before: string | null; after: string | null }>(sql`
      SELECT at, before, after FROM change_log WHERE entity = 'figure' AND key = ${key} ORDER BY id DESC LIMIT 200`)
    return {
      changes: rows.map((row) => ({ at: row.at, before: readFigure(row.before), after: readFigure(row.after) })),
    }
  },
}

function readFigure(json: string | null): FigureValue | null {
  return json === null ? null : (JSON.parse(json) as FigureValue | null)
}

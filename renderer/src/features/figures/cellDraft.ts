import { parseTypedFigure } from '#shared/domain/figures/parseTypedFigure.ts'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import { rowIdOf, typedIndicator, type FormRow } from './figureForm.ts'

/** Why a text was not saved, and texts to choose from where it can be read in several ways. */
type CellFault = { sentence: string; choices: readonly string[] }

/** A text that stands in a cell and is not (yet) in the database. `fault` null: it is on its way. */
export type CellDraft = { text: string; fault: CellFault | null }

/** Typed texts sorted into those that can be saved and those that cannot; all of them stand in their cells as drafts. */
type DraftPlan = { drafts: ReadonlyMap<string, CellDraft>; toSave: readonly { row: FormRow; text: string }[] }

/** Reads what was typed, cell by cell: one wrong cell does not hold the others of a paste back. */
export function planDrafts(changes: readonly GridChange[], rows: readonly FormRow[]): DraftPlan {
  const byId = new Map(rows.map((row) => [rowIdOf(row), row]))
  const drafts = new Map<string, CellDraft>()
  const toSave: { row: FormRow; text: string }[] = []
  for (const { rowId, after } of changes) {
    const row = byId.get(rowId)
    if (!row) continue
    const typed = parseTypedFigure(after, typedIndicator(row))
    drafts.set(rowId, { text: after, fault: typed.ok ? null : { sentence: typed.sentence, choices: typed.choices } })
    if (typed.ok) toSave.push({ row, text: after })
  }
  return { drafts, toSave }
}

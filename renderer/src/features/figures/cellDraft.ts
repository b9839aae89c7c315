import { parseTypedFigure } from '#shared/domain/figures/parseTypedFigure.ts'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import { typedIndicator, type FormRow } from './figureForm.ts'

/** Why a text was not saved, and texts to choose from where it can be read in several ways. */
type CellFault = { sentence: string; choices: readonly string[] }

/** A text that stands in a cell and is not (yet) in the database. `fault` null: it is on its way. */
export type CellDraft = { text: string; fault: CellFault | null }

/** A cell that can be typed in: how its draft is kept, whose it is, and the line of that unit's form. */
export type CellTarget = { key: string; unit: string; row: FormRow }

/** Typed texts sorted into those that can be saved and those that cannot; all of them stand in their cells as drafts. */
type DraftPlan = {
  drafts: ReadonlyMap<string, CellDraft>
  targets: readonly TypedTarget[]
  toSave: readonly TypedTarget[]
}

type TypedTarget = CellTarget & { text: string }

/** Reads what was typed, cell by cell: one wrong cell does not hold the others of a paste back. */
export function planDrafts(
  changes: readonly GridChange[],
  find: (change: GridChange) => CellTarget | undefined,
): DraftPlan {
  const drafts = new Map<string, CellDraft>()
  const targets: TypedTarget[] = []
  const toSave: TypedTarget[] = []
  for (const change of changes) {
    const target = find(change)
    if (!target) continue
    const typed = parseTypedFigure(change.after, typedIndicator(target.row))
    const fault = typed.ok ? null : { sentence: typed.sentence, choices: typed.choices }
    drafts.set(target.key, { text: change.after, fault })
    targets.push({ ...target, text: change.after })
    if (typed.ok) toSave.push({ ...target, text: change.after })
  }
  return { drafts, targets, toSave }
}

import { figuresText } from '../../text/figuresText.ts'
import type { UnsavedText } from '../../data/unsavedTexts.ts'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import type { CellDraft, CellTarget } from './cellDraft.ts'
import { rowIdOf } from './figureForm.ts'
import { figureTyped } from './figureTexts.ts'

/** Under which key the text of a cell waits for being saved. */
export function unsavedKey({ unit, row }: Pick<CellTarget, 'unit' | 'row'>): string {
  return `${unit} ${rowIdOf(row)}`
}

/** How a form finds the place of a change, and the change that a kept text of a unit's line would be. */
export type FormCells = {
  find(change: GridChange): CellTarget | undefined
  changeAt(unit: string, rowId: string): GridChange
}

/**
 * What becomes of texts that never reached the database when their form is opened again: typed once more where the cell stands
 * as it did; where it was changed meanwhile the text stands in its cell, not saved, for a person to decide.
 */
export function planReturn(
  unsaved: ReadonlyMap<string, UnsavedText>,
  { find, changeAt }: FormCells,
): { changes: GridChange[]; moved: ReadonlyMap<string, CellDraft> } {
  const changes: GridChange[] = []
  const moved = new Map<string, CellDraft>()
  for (const [key, { text, before }] of unsaved) {
    const [unit = '', rowId = ''] = key.split(' ')
    const change = changeAt(unit, rowId)
    const target = find(change)
    if (!target) continue
    const now = figureTyped(target.row.figure, target.row)
    if (now === before || now === text) changes.push({ ...change, before: now, after: text })
    else moved.set(target.key, { text, fault: { sentence: figuresText.changedMeanwhile(now), choices: [] } })
  }
  return { changes, moved }
}

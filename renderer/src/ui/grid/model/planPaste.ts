import { rangeOf, type GridRange, type GridSelection } from './gridSelection.ts'
import { changeOf } from './planChanges.ts'
import type { GridChange, GridColumn, GridRow } from './gridTypes.ts'

/** What a paste will do: cells to change, how many of the pasted cells are read-only or fall outside, and the block it fills. */
type PastePlan = { changes: GridChange[]; readOnly: number; outside: number; filled: GridRange }

/**
 * Lays a pasted block on the grid from the top left of the selection. One single cell fills the whole selection, as in Excel.
 * Read-only cells stay as they are.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  selection: GridSelection,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): PastePlan {
  const target = rangeOf(selection)
  const wanted = block.length === 1 && block[0]?.length === 1 ? repeated(block[0][0] ?? '', target) : block
  const plan: PastePlan = { changes: [], readOnly: 0, outside: 0, filled: filledRange(wanted, target) }
  wanted.forEach((line, down) =>
    line.forEach((text, across) => {
      const row = rows[target.top + down]
      const column = columns[target.left + across]
      if (!row || !column) plan.outside += 1
      else if (row.cells[target.left + across]?.readOnly !== false) plan.readOnly += 1
      else plan.changes.push(...changeOf(row, column, target.left + across, text))
    }),
  )
  return plan
}

function repeated(text: string, { top, bottom, left, right }: GridRange): string[][] {
  return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => text))
}

function filledRange(block: readonly (readonly string[])[], { top, left }: GridRange): GridRange {
  const widest = Math.max(...block.map((line) => line.length))
  return { top, left, bottom: top + block.length - 1, right: left + widest - 1 }
}

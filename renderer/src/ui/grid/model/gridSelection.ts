import type { GridPosition, GridSize } from './gridTypes.ts'

/** The selected block reaches from `anchor` to `active`; the textarea stands over `active`. */
export type GridSelection = { anchor: GridPosition; active: GridPosition }

/** A block of cells, first and last row and column included. */
export type GridRange = { top: number; bottom: number; left: number; right: number }

/** Selects one cell, kept inside the grid. */
export function selectCell(position: GridPosition, size: GridSize): GridSelection {
  const active = inside(position, size)
  return { anchor: active, active }
}

/** Moves the active end of a selection and leaves the anchor. */
export function extendTo(selection: GridSelection, position: GridPosition, size: GridSize): GridSelection {
  return { anchor: selection.anchor, active: inside(position, size) }
}

/** Every cell of the grid, the active one where it was. */
export function selectAll(size: GridSize): GridSelection {
  return { anchor: { row: size.rows - 1, column: size.columns - 1 }, active: { row: 0, column: 0 } }
}

/** The block between the two ends of a selection. */
export function rangeOf({ anchor, active }: GridSelection): GridRange {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  }
}

/** What of a selection falls on one row; `null` where nothing does. A row redraws only when this text changes. */
export function selectionOnRow(selection: GridSelection, row: number): string | null {
  const range = rangeOf(selection)
  if (row < range.top || row > range.bottom) return null
  const active = selection.active.row === row ? selection.active.column : -1
  return `${range.left} ${range.right} ${active}`
}

/** Reads what `selectionOnRow` wrote. */
export function readRowSelection(text: string | null): { left: number; right: number; active: number } {
  const [left = 0, right = -1, active = -1] = text === null ? [] : text.split(' ').map(Number)
  return { left, right, active }
}

function inside({ row, column }: GridPosition, size: GridSize): GridPosition {
  return { row: clamp(row, size.rows), column: clamp(column, size.columns) }
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1))
}

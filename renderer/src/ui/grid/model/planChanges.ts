import type { GridRange } from './gridSelection.ts'
import type { GridChange, GridColumn, GridRow } from './gridTypes.ts'

/** The change of one cell to a text; nothing where it stands there already or the cell is read-only. */
export function changeOf(row: GridRow, column: GridColumn, place: number, after: string): GridChange[] {
  const cell = row.cells[place]
  if (!cell || cell.readOnly) return []
  const before = cell.edit ?? cell.text
  return before === after ? [] : [{ rowId: row.id, columnId: column.id, before, after }]
}

/** Empties every cell of a block that can be edited. */
export function planClear(range: GridRange, rows: readonly GridRow[], columns: readonly GridColumn[]): GridChange[] {
  return eachCell(range, rows, columns, () => '')
}

/** Copies the first row of a block down over the others; a block of one row takes the row above it (Ctrl+D). */
export function planFillDown(range: GridRange, rows: readonly GridRow[], columns: readonly GridColumn[]): GridChange[] {
  const isOneRow = range.top === range.bottom
  const source = rows[isOneRow ? range.top - 1 : range.top]
  if (!source) return []
  const target = isOneRow ? range : { ...range, top: range.top + 1 }
  return eachCell(target, rows, columns, (place) => source.cells[place]?.edit ?? source.cells[place]?.text ?? '')
}

function eachCell(
  { top, bottom, left, right }: GridRange,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  textFor: (place: number) => string,
): GridChange[] {
  return rows
    .slice(top, bottom + 1)
    .flatMap((row) =>
      columns
        .slice(left, right + 1)
        .flatMap((column, across) => changeOf(row, column, left + across, textFor(left + across))),
    )
}

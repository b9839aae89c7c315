import type { GridPosition, GridRow } from './gridTypes.ts'

/** The next cell after (or before) `from` that can be typed in, row after row; null at the end of the grid. */
export function nextEditable(from: GridPosition, by: 1 | -1, rows: readonly GridRow[]): GridPosition | null {
  const width = rows[0]?.cells.length ?? 0
  for (let place = from.row * width + from.column + by; place >= 0 && place < rows.length * width; place += by) {
    const position = { row: Math.floor(place / width), column: place % width }
    if (rows[position.row]?.cells[position.column]?.readOnly === false) return position
  }
  return null
}

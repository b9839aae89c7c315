import { foldText } from '#shared/domain/text/foldText.ts'
import type { GridPosition, GridRow } from './gridTypes.ts'

/** The next cell after `from` (round the end) whose text holds what is looked for, without regard to accents; null if none. */
export function findInGrid(wanted: string, from: GridPosition, rows: readonly GridRow[]): GridPosition | null {
  const folded = foldText(wanted)
  const width = rows[0]?.cells.length ?? 0
  const total = rows.length * width
  if (folded === '' || total === 0) return null
  const start = from.row * width + from.column
  for (let step = 1; step <= total; step += 1) {
    const place = (start + step) % total
    const position = { row: Math.floor(place / width), column: place % width }
    if (foldText(rows[position.row]?.cells[position.column]?.text ?? '').includes(folded)) return position
  }
  return null
}

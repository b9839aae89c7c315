import { printTsv } from './printTsv.ts'
import type { GridRange } from './gridSelection.ts'
import type { GridRow } from './gridTypes.ts'

/** A block as the clipboard carries it to Excel, each cell in the form that reads back the same when it is pasted. */
export function copyBlock({ top, bottom, left, right }: GridRange, rows: readonly GridRow[]): string {
  return printTsv(
    rows.slice(top, bottom + 1).map((row) => row.cells.slice(left, right + 1).map((cell) => cell.edit ?? cell.text)),
  )
}

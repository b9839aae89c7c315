import type { GridRange } from './gridSelection.ts'
import type { GridRow } from './gridTypes.ts'

/** How many cells a block has, how many of them hold a number, and what those add up to. */
export type SelectionSum = { cells: number; numbers: number; sum: number }

/** Counts and adds up a block, as the status bar shows it. */
export function sumSelection({ top, bottom, left, right }: GridRange, rows: readonly GridRow[]): SelectionSum {
  const cells = rows.slice(top, bottom + 1).flatMap((row) => row.cells.slice(left, right + 1))
  const amounts = cells.flatMap((cell) => (cell.amount === undefined ? [] : [cell.amount]))
  const sum = amounts.reduce((total, amount) => total + amount, 0)
  return { cells: cells.length, numbers: amounts.length, sum: Number(sum.toFixed(6)) }
}

import type { PackedCells } from './packedCells.ts'

/** Sums by column id, in the column's scaled integers; null where no number and no "không phát sinh" stands behind one. */
export type ColumnTotals = (number | null)[]

/** Adds packed figures to sums: "không phát sinh" adds 0, "không áp dụng" and a blank add nothing. */
export function addCells(totals: ColumnTotals, cells: PackedCells): void {
  growTo(totals, cells.length)
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]
    if (typeof cell === 'number') totals[column] = addSafely(totals[column], cell)
    else if (cell === false) totals[column] ??= 0
  }
}

/** Adds sums to sums. */
export function addTotals(totals: ColumnTotals, more: readonly (number | null)[]): void {
  growTo(totals, more.length)
  for (let column = 0; column < more.length; column += 1) {
    const amount = more[column]
    if (typeof amount === 'number') totals[column] = addSafely(totals[column], amount)
  }
}

/** A sum with one amount more; an unknown amount changes nothing. Throws a `RangeError` where integers are no longer exact. */
export function addKnown(sum: number | null, amount: number | null | undefined): number | null {
  return typeof amount === 'number' ? addSafely(sum, amount) : sum
}

function growTo(totals: ColumnTotals, length: number): void {
  while (totals.length < length) totals.push(null)
}

function addSafely(sum: number | null | undefined, amount: number): number {
  const result = (sum ?? 0) + amount
  if (!Number.isSafeInteger(result)) throw new RangeError('a sum of figures is beyond what integers hold exactly')
  return result
}

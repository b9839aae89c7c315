/** Rows of a sheet that are repeated, from the top down, rows counting from 1; `copies` is at least 1. */
export type RowShift = readonly { row: number; copies: number }[]

/** Where a row comes to stand; for a repeated row, its first copy. */
export function firstAfterShift(shift: RowShift, row: number): number {
  return shift.reduce((at, repeated) => (repeated.row < row ? at + repeated.copies - 1 : at), row)
}

/** Where the end of a range comes to stand; for a repeated row, its last copy. */
export function lastAfterShift(shift: RowShift, row: number): number {
  return shift.reduce((at, repeated) => (repeated.row <= row ? at + repeated.copies - 1 : at), row)
}

/** Whether anything moves. */
export function movesRows(shift: RowShift): boolean {
  return shift.some(({ copies }) => copies > 1)
}

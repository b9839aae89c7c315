import type { ReportCell } from '../reportModel.ts'

/** The indexes of the number cells when they add up to the total exactly; null when they do not. */
export function sumOfCells(
  cells: readonly (ReportCell | undefined)[],
  total: { value: number; scale: number },
): number[] | null {
  const rows = cells.flatMap((cell, index) => (cell?.kind === 'number' && cell.scale === total.scale ? [index] : []))
  const sum = rows.reduce((before, row) => {
    const cell = cells[row]
    return before + BigInt(cell?.kind === 'number' ? cell.value : 0)
  }, 0n)
  return rows.length > 0 && sum === BigInt(total.value) ? rows : null
}

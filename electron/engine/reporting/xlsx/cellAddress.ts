import type { CellAddress, CellRange } from './workbook.ts'

const columnNames: string[] = []

/** "A" for column 0, "AA" for column 26. */
export function columnName(column: number): string {
  for (let next = columnNames.length; next <= column; next++) columnNames.push(spellColumn(next))
  return columnNames[column] ?? spellColumn(column)
}

/** The number of a column from its letters: "A" is 0. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

/** "C5" for row 4, column 2. */
export function cellName({ row, column }: CellAddress): string {
  return columnName(column) + String(row + 1)
}

/** "A1:C5", or "A1" for a single cell. */
export function rangeName({ top, left, bottom, right }: CellRange): string {
  const first = cellName({ row: top, column: left })
  return top === bottom && left === right ? first : `${first}:${cellName({ row: bottom, column: right })}`
}

/** "$A$1:$C$5", for names and print areas. */
export function absoluteRangeName({ top, left, bottom, right }: CellRange): string {
  const first = `$${columnName(left)}$${String(top + 1)}`
  return top === bottom && left === right ? first : `${first}:$${columnName(right)}$${String(bottom + 1)}`
}

function spellColumn(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : spellColumn(Math.floor(column / 26) - 1) + last
}

import { rawCellText } from '#shared/domain/exchange/rawCellText.ts'
import { columnName, columnNumber } from '../../reporting/xlsx/cellAddress.ts'
import { ReadingFault } from './readingFault.ts'
import { readSheets, type ForeignSheet } from './readSheets.ts'

/** The rows of a list from outside, as typed texts; row 1 of the sheet is the first, empty ones included. */
export type ForeignRows = { sheet: string; rows: string[][] }

/** More than any list that is entered at once. */
const mostRows = 20_000
const mostColumns = 200

/** Reads the first sheet with anything on it as a list. Throws ReadingFault or PackageFault. Runs in the reading thread. */
export function readRows(bytes: Uint8Array): ForeignRows {
  for (const sheet of readSheets(bytes)) {
    const rows = rowsOf(sheet)
    if (rows.length > 0) return { sheet: sheet.name, rows }
  }
  throw new ReadingFault('emptyWorkbook', 'Sổ tính không có ô nào được ghi.')
}

function rowsOf({ names, cellAt }: ForeignSheet): string[][] {
  const rows: string[][] = []
  for (const name of names()) {
    const cell = cellAt(name)
    if (cell === null) continue
    const { row, column } = placeOf(name)
    if (row >= mostRows)
      throw new ReadingFault('tooManyRows', `Bảng có ô ${name}, quá ${mostRows} dòng. Hãy chia thành nhiều tệp.`)
    if (column >= mostColumns)
      throw new ReadingFault('tooManyColumns', `Bảng có ô ${name}, quá cột ${columnName(mostColumns - 1)}.`)
    while (rows.length <= row) rows.push([])
    const texts = rows[row] ?? []
    while (texts.length < column) texts.push('')
    texts[column] = rawCellText(cell)
  }
  return rows
}

function placeOf(name: string): { row: number; column: number } {
  const letters = /^[A-Z]+/.exec(name)?.[0] ?? ''
  return { row: Number(name.slice(letters.length)) - 1, column: columnNumber(letters) }
}

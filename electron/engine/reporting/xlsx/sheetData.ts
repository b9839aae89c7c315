import { columnName } from './cellAddress.ts'
import { styleNumbers, type StyleName } from './cellStyles.ts'
import { fixedText } from './fixedText.ts'
import type { SharedStrings } from './sharedStrings.ts'
import { formulaText } from './sheetFormula.ts'
import type { Cell, SheetRow } from './workbook.ts'
import { xlsxText } from './xlsxText.ts'

/** Rows are turned into bytes in pieces of about this many characters, so that a large sheet never stands in one string. */
const pieceLength = 256 * 1024

const styleMarks: ReadonlyMap<StyleName, string> = new Map(
  Array.from(styleNumbers, ([name, number]) => [name, number === 0 ? '' : ` s="${String(number)}"`]),
)

/** Appends the rows of a sheet, as `<row>` elements in UTF-8, to `pieces`. */
export function appendRows(rows: Iterable<SheetRow>, strings: SharedStrings, pieces: Uint8Array[]): void {
  let text = ''
  let number = 0
  for (const row of rows) {
    number++
    text += renderRow(row, number, strings)
    if (text.length < pieceLength) continue
    pieces.push(Buffer.from(text))
    text = ''
  }
  pieces.push(Buffer.from(text))
}

function renderRow(row: SheetRow, number: number, strings: SharedStrings): string {
  const height = row.height === undefined ? '' : ` ht="${String(row.height)}" customHeight="1"`
  const mark = String(number)
  let cells = ''
  for (const [column, cell] of row.cells.entries()) cells += renderCell(cell, columnName(column) + mark, strings)
  if (cells === '' && height === '') return ''
  return cells === '' ? `<row r="${mark}"${height}/>` : `<row r="${mark}"${height}>${cells}</row>`
}

function renderCell(cell: Cell, name: string, strings: SharedStrings): string {
  const style = styleMarks.get(cell.style) ?? ''
  switch (cell.kind) {
    case 'blank':
      return style === '' ? '' : `<c r="${name}"${style}/>`
    case 'text':
      return `<c r="${name}"${style} t="s"><v>${String(strings.indexOf(cell.text))}</v></c>`
    case 'number':
      return `<c r="${name}"${style}><v>${fixedText(cell.value, cell.scale)}</v></c>`
    case 'formula':
      return `<c r="${name}"${style}><f>${xlsxText(formulaText(cell.formula))}</f><v>${fixedText(cell.result.value, cell.result.scale)}</v></c>`
  }
}

import { columnNumber } from '../cellAddress.ts'
import { onlyField, type TagText } from './tagText.ts'
import { cellNameOf, type FormulaCell, type TaggedCell, type TemplateRow } from './templateSheet.ts'

/** The start tag of a cell without its type, cut where the number of its row stands. */
type CellOpen = readonly [string, string]

/** A piece of a row. Fixed ones are cut at their row numbers, so that a copy is made by joining. */
export type RowPart =
  | { kind: 'fixed'; pieces: readonly string[] }
  | { kind: 'tagged'; open: CellOpen; text: TagText; field: string | undefined }
  | { kind: 'formula'; open: CellOpen; column: number; content: string }

/** A row made ready to be written any number of times, at any place. */
export function compileRow(row: TemplateRow): RowPart[] {
  const parts: RowPart[] = []
  let copied = 0
  const marked = [...row.tagged, ...row.formulas].sort((a, b) => a.start - b.start)
  for (const cell of marked) {
    if (cell.start > copied) parts.push({ kind: 'fixed', pieces: cutAtRowNumbers(row.cells.slice(copied, cell.start)) })
    parts.push(compileCell(cell))
    copied = cell.end
  }
  if (copied < row.cells.length) parts.push({ kind: 'fixed', pieces: cutAtRowNumbers(row.cells.slice(copied)) })
  return parts
}

function compileCell(cell: TaggedCell | FormulaCell): RowPart {
  const open = openOf(cell.attributes)
  return 'text' in cell
    ? { kind: 'tagged', open, text: cell.text, field: onlyField(cell.text)?.name }
    : { kind: 'formula', open, column: columnOf(cell), content: cell.content }
}

/** The column of a formula, from 0. */
export function columnOf({ attributes }: FormulaCell): number {
  return columnNumber(cellNameOf(attributes).replace(/\d+$/, ''))
}

function openOf(attributes: string): CellOpen {
  const kept = attributes.replace(/\st="[^"]*"/, '')
  const end = kept.indexOf('"', kept.indexOf(' r="') + 4)
  const before = kept.slice(0, end).replace(/\d+$/, '')
  return [`<c${before}`, kept.slice(end)]
}

function cutAtRowNumbers(xml: string): string[] {
  const pieces: string[] = []
  let copied = 0
  for (const match of xml.matchAll(/<c\b[^>]*?\sr="[A-Z]+(\d+)"/g)) {
    const end = match.index + match[0].length - 1
    pieces.push(xml.slice(copied, end - (match[1]?.length ?? 0)))
    copied = end
  }
  return [...pieces, xml.slice(copied)]
}

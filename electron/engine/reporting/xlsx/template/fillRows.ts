import type { ReportCell } from '#shared/domain/reporting/reportModel.ts'
import { loopOfRow } from './checkTags.ts'
import { columnOf, compileRow, type RowPart } from './compileRow.ts'
import { fillCell, type FieldValue } from './fillCell.ts'
import { firstAfterShift, movesRows, type RowShift } from './rowShift.ts'
import { type FormulaPlace, shiftFormula, type SheetShifts, translateFormula } from './shiftFormula.ts'
import type { TemplateRow, TemplateSheet } from './templateSheet.ts'
import type { TemplateItem, WorkbookTemplateValues } from './templateValues.ts'
import { decodeXml, encodeXml } from './xmlText.ts'

/** What filling one sheet needs to know of the others. */
export type FillContext = { sheet: string; values: WorkbookTemplateValues; shifts: SheetShifts }

/** The rows of a sheet that are repeated by these values; a loop without items keeps one empty row. */
export function planShift({ rows }: TemplateSheet, { loops }: WorkbookTemplateValues): RowShift {
  return rows.flatMap((row) => {
    const loop = row.tagged.length === 0 ? undefined : loopOfRow(row)
    if (loop === undefined) return []
    return [{ row: row.number, copies: Math.max(1, loops.get(loop)?.items.length ?? 0) }]
  })
}

/** The rows of a sheet filled, repeated and moved, as XML. Stored results of formulas are dropped: they are out of date. */
export function fillRows({ rows }: TemplateSheet, context: FillContext): string {
  const shift = context.shifts.get(context.sheet) ?? []
  const masters = movesRows(shift) ? sharedFormulas(rows) : new Map<string, SharedFormula>()
  return rows.map((row) => fillRow(row, firstAfterShift(shift, row.number), { context, shift, masters })).join('')
}

type SharedFormula = { text: string; row: number; column: number }
type SheetFilling = { context: FillContext; shift: RowShift; masters: ReadonlyMap<string, SharedFormula> }

const blank: ReportCell = { kind: 'blank' }

/** One row, or all copies of a repeated one. */
function fillRow(row: TemplateRow, placedAt: number, filling: SheetFilling): string {
  const isMarked = row.tagged.length > 0 || row.formulas.length > 0
  if (!isMarked && placedAt === row.number) return rowElement(row.open, row.cells)
  const { values } = filling.context
  const loop = row.tagged.length === 0 ? undefined : values.loops.get(loopOfRow(row) ?? '')
  const parts = compileRow(row)
  if (loop === undefined) return writeRow(row, parts, placedAt, false, valueIn(values, undefined), filling)
  const items = loop.items.length === 0 ? [new Map(loop.fields.map((field) => [field, blank]))] : loop.items
  const copies = items.map((item, copy) => writeRow(row, parts, placedAt + copy, true, valueIn(values, item), filling))
  return copies.join('')
}

/** A name means the row's own value first; a value that is missing is an empty cell. */
function valueIn(values: WorkbookTemplateValues, item: TemplateItem | undefined): FieldValue {
  return (name) => item?.get(name) ?? values.fields.get(name) ?? blank
}

function writeRow(
  row: TemplateRow,
  parts: readonly RowPart[],
  placedAt: number,
  isCopy: boolean,
  valueOf: FieldValue,
  filling: SheetFilling,
): string {
  const number = String(placedAt)
  const place = { sheet: filling.context.sheet, ...(isCopy ? { copy: { row: row.number, placedAt } } : {}) }
  let cells = ''
  for (const part of parts) {
    if (part.kind === 'fixed') cells += part.pieces.join(number)
    else if (part.kind === 'tagged')
      cells += fillCell(part.open[0] + number + part.open[1], part.text, part.field, valueOf)
    else cells += fillFormula(part, row.number, number, place, filling)
  }
  return rowElement(placedAt === row.number ? row.open : row.open.replace(/(\sr=")\d+"/, `$1${number}"`), cells)
}

function rowElement(open: string, cells: string): string {
  return cells === '' ? `<row${open}/>` : `<row${open}>${cells}</row>`
}

function fillFormula(
  { open, column, content }: Extract<RowPart, { kind: 'formula' }>,
  row: number,
  number: string,
  place: FormulaPlace,
  { context, masters }: SheetFilling,
): string {
  const start = open[0] + number + open[1]
  const [, marks = '', body = ''] = /<f\b([^>/]*)(?:\/>|>([^]*?)<\/f>)/.exec(content) ?? []
  const master = masters.get(/\ssi="(\d+)"/.exec(marks)?.[1] ?? '')
  const isShared = /\st="shared"/.test(marks) && master !== undefined
  const text = isShared ? translateFormula(master.text, row - master.row, column - master.column) : decodeXml(body)
  const shifted = encodeXml(shiftFormula(text, place, context.shifts))
  if (isShared) return `${start}><f>${shifted}</f></c>`
  const ownMarks = marks.replace(/(\sref=")([^"]*)"/, (_, before: string, ref: string) => {
    return `${before}${shiftFormula(ref, place, context.shifts)}"`
  })
  return shifted === '' ? `${start}><f${ownMarks}/></c>` : `${start}><f${ownMarks}>${shifted}</f></c>`
}

/** Excel writes a formula that was filled down once, and its other cells point to it. */
function sharedFormulas(rows: readonly TemplateRow[]): Map<string, SharedFormula> {
  const masters = new Map<string, SharedFormula>()
  for (const { number, formulas } of rows) {
    for (const formula of formulas) {
      const [, marks = '', text = ''] = /<f\b([^>/]*)>([^]+?)<\/f>/.exec(formula.content) ?? []
      const index = /\ssi="(\d+)"/.exec(marks)?.[1]
      if (index === undefined || masters.has(index)) continue
      masters.set(index, { text: decodeXml(text), row: number, column: columnOf(formula) })
    }
  }
  return masters
}

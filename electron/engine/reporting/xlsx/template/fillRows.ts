import type { ReportCell } from '#shared/domain/reporting/reportModel.ts'
import { columnNumber } from '../cellAddress.ts'
import { loopOfRow } from './checkTags.ts'
import { fillCell, type FieldValue } from './fillCell.ts'
import { firstAfterShift, movesRows, type RowShift } from './rowShift.ts'
import { type FormulaPlace, shiftFormula, type SheetShifts, shiftRangeList, translateFormula } from './shiftFormula.ts'
import type { TagText } from './tagText.ts'
import { filledCells, taggedText, type TemplateRow, type TemplateSheet } from './templateSheet.ts'
import type { TemplateItem, WorkbookTemplateValues } from './templateValues.ts'
import { decodeXml, encodeXml } from './xmlText.ts'

/** What filling one sheet needs to know of the others. */
export type FillContext = {
  sheet: string
  values: WorkbookTemplateValues
  strings: ReadonlyMap<number, TagText>
  shifts: SheetShifts
}

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
  const outerValue = valueIn(context.values, undefined)
  return rows
    .map((row) => {
      const loop = row.tagged.length === 0 ? undefined : context.values.loops.get(loopOfRow(row) ?? '')
      const placedAt = firstAfterShift(shift, row.number)
      if (loop === undefined) return fillRow(row, placedAt, undefined, outerValue, context, masters)
      const items = loop.items.length === 0 ? [emptyItem(loop.fields)] : loop.items
      return items
        .map((item, copy) => {
          const place = { row: row.number, placedAt: placedAt + copy }
          return fillRow(row, place.placedAt, place, valueIn(context.values, item), context, masters)
        })
        .join('')
    })
    .join('')
}

type SharedFormula = { text: string; row: number; column: number }

const blank: ReportCell = { kind: 'blank' }

function emptyItem(fields: readonly string[]): TemplateItem {
  return new Map(fields.map((field) => [field, blank]))
}

/** A name means the row's own value first; a value that is missing is an empty cell. */
function valueIn(values: WorkbookTemplateValues, item: TemplateItem | undefined): FieldValue {
  return (name) => item?.get(name) ?? values.fields.get(name) ?? blank
}

function fillRow(
  row: TemplateRow,
  placedAt: number,
  copy: FormulaPlace['copy'],
  valueOf: FieldValue,
  context: FillContext,
  masters: ReadonlyMap<string, SharedFormula>,
): string {
  const moved = placedAt === row.number ? row : moveRow(row, placedAt)
  const place = { sheet: context.sheet, ...(copy === undefined ? {} : { copy }) }
  const cells =
    row.tagged.length === 0 && !row.hasFormula
      ? moved.cells
      : moved.cells.replace(filledCells(), (whole, attributes: string, content: string) => {
          if (content.includes('<f')) return fillFormula(attributes, content, row.number, place, context, masters)
          const text = taggedText(attributes, content, context.strings)
          return text === undefined ? whole : fillCell(attributes, text, valueOf)
        })
  return cells === '' ? `<row${moved.open}/>` : `<row${moved.open}>${cells}</row>`
}

function moveRow(row: TemplateRow, placedAt: number): TemplateRow {
  const number = String(placedAt)
  return {
    ...row,
    open: row.open.replace(/(\sr=")\d+"/, `$1${number}"`),
    cells: row.cells.replace(/(<c\b[^>]*?\sr="[A-Z]+)\d+"/g, `$1${number}"`),
  }
}

function fillFormula(
  attributes: string,
  content: string,
  row: number,
  place: FormulaPlace,
  context: FillContext,
  masters: ReadonlyMap<string, SharedFormula>,
): string {
  const kept = attributes.replace(/\st="[^"]*"/, '')
  const [, marks = '', body = ''] = /<f\b([^>/]*)(?:\/>|>([^]*?)<\/f>)/.exec(content) ?? []
  const master = masters.get(/\ssi="(\d+)"/.exec(marks)?.[1] ?? '')
  const isShared = /\st="shared"/.test(marks) && master !== undefined
  const column = columnNumber(/\sr="([A-Z]+)/.exec(attributes)?.[1] ?? 'A')
  const text = isShared ? translateFormula(master.text, row - master.row, column - master.column) : decodeXml(body)
  const shift = context.shifts.get(context.sheet) ?? []
  const shifted = encodeXml(shiftFormula(text, place, context.shifts))
  if (isShared) return `<c${kept}><f>${shifted}</f></c>`
  const movedMarks = marks.replace(
    /(\sref=")([^"]*)"/,
    (_, start: string, ref: string) => `${start}${shiftRangeList(ref, shift)}"`,
  )
  return shifted === '' ? `<c${kept}><f${movedMarks}/></c>` : `<c${kept}><f${movedMarks}>${shifted}</f></c>`
}

/** Excel writes a formula that was filled down once, and its other cells point to it. */
function sharedFormulas(rows: readonly TemplateRow[]): Map<string, SharedFormula> {
  const masters = new Map<string, SharedFormula>()
  for (const row of rows) {
    if (!row.hasFormula) continue
    for (const [, attributes = '', content = ''] of row.cells.matchAll(filledCells())) {
      const [, marks = '', text = ''] = /<f\b([^>/]*)>([^]+?)<\/f>/.exec(content) ?? []
      const index = /\ssi="(\d+)"/.exec(marks)?.[1]
      if (index === undefined || masters.has(index)) continue
      const column = columnNumber(/\sr="([A-Z]+)/.exec(attributes)?.[1] ?? 'A')
      masters.set(index, { text: decodeXml(text), row: row.number, column })
    }
  }
  return masters
}

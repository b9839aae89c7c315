import type { ReportCell, ReportRow, ReportTable } from '#shared/domain/reporting/reportModel.ts'
import type { StyleName } from './cellStyles.ts'
import { sumFixed } from './fixedText.ts'
import { rowHeight } from './rowHeight.ts'
import { planSheetLayout, type SheetLayout } from './sheetLayout.ts'
import { placeHead } from './tableHead.ts'
import type { Cell, CellRange, FixedNumber, PrintSetup, Sheet, SheetRow } from './workbook.ts'

/** What stands around a table on its sheet. */
type TableSheetOptions = {
  sheetName: string
  /** Lines above the table's own title, such as "Phụ lục 1". */
  linesAbove?: readonly string[]
  /** Lines below the title, such as "(kèm theo Báo cáo số …)". */
  linesBelow?: readonly string[]
  /** "Đơn vị tính: cuộc". */
  unitLine?: string
  footer?: string
}

const grey = 'Ô nền xám: không áp dụng.'
const dash = 'Dấu "–": không phát sinh.'

/**
 * A sheet that shows a report table: titles, unit line, merged head, body, notes; panes frozen under the head and after
 * the label columns, A4 landscape, head and labels repeated in print. Totals are SUM formulas with their results.
 * Throws when `sumOfRows` does not add up to its cell, because Excel would then show another figure than the report.
 */
export function sheetFromTable(table: ReportTable, options: TableSheetOptions): Sheet {
  const layout = planSheetLayout(table)
  const lines = titleLines(table, options, layout)
  const headTop = lines.length
  const head = placeHead(table.head, headTop, table.columns.length, layout.widths)
  const bodyTop = headTop + table.head.length
  const body = table.rows.map((row, index) => bodyRow(table, row, index, bodyTop, layout))
  const notes = notesOf(table).map((text) => spannedLine(text, 'note', layout))
  const lastRow = bodyTop + body.length - 1
  const noteRows = notes.map((_, index) => lastRow + 1 + index)
  return {
    name: options.sheetName,
    columns: layout.widths.map((width) => ({ width })),
    rows: [...lines, ...head.rows, ...body, ...notes],
    merges: [...lines.map((_, row) => row), ...noteRows].map((row) => firstPageRange(row, layout)).concat(head.merges),
    freeze: { rows: bodyTop, columns: layout.labels },
    print: printSetup(options, layout, { headTop, bodyTop, bottom: lastRow + notes.length }),
  }
}

function printSetup(
  { footer }: TableSheetOptions,
  { labels, pagesWide, widths }: SheetLayout,
  at: { headTop: number; bodyTop: number; bottom: number },
): PrintSetup {
  return {
    paper: 'A4',
    orientation: 'landscape',
    pagesWide,
    titleRows: { first: at.headTop, last: at.bodyTop - 1 },
    ...(labels === 0 || pagesWide === 1 ? {} : { titleColumns: { first: 0, last: labels - 1 } }),
    area: { top: 0, left: 0, bottom: at.bottom, right: widths.length - 1 },
    pageNumbers: 'top',
    ...(footer === undefined ? {} : { footer }),
  }
}

function titleLines(table: ReportTable, options: TableSheetOptions, layout: SheetLayout): SheetRow[] {
  const line = (style: StyleName) => (text: string) => spannedLine(text, style, layout)
  return [
    ...(options.linesAbove ?? []).map(line('subtitle')),
    ...(table.title === '' ? [] : [table.title].map(line('title'))),
    ...(options.linesBelow ?? []).map(line('reference')),
    ...(options.unitLine === undefined ? [] : [options.unitLine].map(line('unit'))),
  ]
}

/** A line over the columns of the first page; a merged row is not fitted to its text by Excel, so its height is set. */
function spannedLine(text: string, style: StyleName, layout: SheetLayout): SheetRow {
  const width = layout.widths.slice(0, layout.firstPageColumns).reduce((sum, one) => sum + one, 0)
  return { cells: [{ kind: 'text', text, style }], height: rowHeight(text, width, style === 'title' ? 19 : 16) }
}

function firstPageRange(row: number, { firstPageColumns }: SheetLayout): CellRange {
  return { top: row, left: 0, bottom: row, right: firstPageColumns - 1 }
}

function notesOf({ rows, notes }: ReportTable): string[] {
  const has = (kind: ReportCell['kind']): boolean => rows.some((row) => row.cells.some((cell) => cell.kind === kind))
  return [...notes, ...(has('none') ? [dash] : []), ...(has('notApplicable') ? [grey] : [])]
}

function bodyRow(table: ReportTable, row: ReportRow, index: number, bodyTop: number, layout: SheetLayout): SheetRow {
  const cells = table.columns.map((_, column) => bodyCell(table, row, column, bodyTop))
  const needed = row.cells.map((cell, column) =>
    cell.kind === 'text' ? rowHeight(cell.text, layout.widths[column] ?? 1, 15.5) : 0,
  )
  if (row.cells.length !== table.columns.length) {
    throw new Error(`Row ${String(index)} of table ${table.code} has ${String(row.cells.length)} cells`)
  }
  return { cells, height: Math.max(17, ...needed) }
}

function bodyCell(table: ReportTable, row: ReportRow, column: number, bodyTop: number): Cell {
  const cell = row.cells[column] ?? { kind: 'blank' }
  switch (cell.kind) {
    case 'text':
      return { kind: 'text', text: cell.text, style: `${row.role}.${table.columns[column]?.align ?? 'left'}` }
    case 'number':
      return numberCell(table, row, cell, column, bodyTop)
    case 'percent':
      return {
        kind: 'number',
        value: cell.value,
        scale: cell.scale + 2,
        style: `${row.role}.${percentFormat(cell.scale)}`,
      }
    case 'blank':
      return { kind: 'blank', style: `${row.role}.left` }
    case 'none':
      return { kind: 'number', value: 0, scale: 0, style: `${row.role}.none` }
    case 'notApplicable':
      return { kind: 'blank', style: 'notApplicable' }
  }
}

function numberCell(
  table: ReportTable,
  { role }: ReportRow,
  cell: Extract<ReportCell, { kind: 'number' }>,
  column: number,
  bodyTop: number,
): Cell {
  const style: StyleName = `${role}.${isOrdinal(table, cell.scale, column) ? 'ordinal' : decimals(cell.scale)}`
  const { value, scale, sumOfRows } = cell
  if (sumOfRows === undefined || sumOfRows.length === 0) return { kind: 'number', value, scale, style }
  mustAddUp(table, cell, sumOfRows, column)
  const ranges = runs(sumOfRows).map(({ first, last }) => ({
    top: bodyTop + first,
    left: column,
    bottom: bodyTop + last,
    right: column,
  }))
  return { kind: 'formula', formula: { kind: 'sum', ranges }, result: { value, scale }, style }
}

/** A whole number in a centred column, such as STT. */
function isOrdinal(table: ReportTable, scale: number, column: number): boolean {
  return scale === 0 && table.columns[column]?.align === 'center'
}

function mustAddUp(table: ReportTable, total: FixedNumber, rows: readonly number[], column: number): void {
  const parts = rows.flatMap((row) => {
    const cell = table.rows[row]?.cells[column]
    return cell?.kind === 'number' ? [{ value: cell.value, scale: cell.scale }] : []
  })
  const difference = sumFixed([...parts, { value: -total.value, scale: total.scale }])
  if (difference.value !== 0) {
    throw new Error(`Table ${table.code}, column ${String(column)}: the rows named do not add up to the total`)
  }
}

/** Rows that follow one another become one range of the SUM. */
function runs(rows: readonly number[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = []
  for (const row of rows.toSorted((a, b) => a - b)) {
    const current = found.at(-1)
    if (current !== undefined && row === current.last + 1) current.last = row
    else found.push({ first: row, last: row })
  }
  return found
}

function decimals(scale: number): '0' | '1' | '2' | '3' {
  return scale <= 0 ? '0' : scale === 1 ? '1' : scale === 2 ? '2' : '3'
}

function percentFormat(scale: number): 'percent0' | 'percent1' | 'percent2' {
  return scale <= 0 ? 'percent0' : scale === 1 ? 'percent1' : 'percent2'
}

import { formatPercent, formatScaled } from '#shared/domain/figures/formatFigure.ts'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '#shared/domain/reporting/reportModel.ts'
import type { Block } from './fillTemplate.ts'
import { layOutHead } from './layOutHead.ts'
import { printProperties } from './printProperties.ts'
import { printText } from './printText.ts'
import type { BlockPlace } from './program.ts'
import type { CellLook, Properties, RowLook } from './sampleTable.ts'

/** The blocks of some tables, each under the name that a template gives it: `{@bang:ma}` for the code "ma". */
export function tableBlocks(tables: readonly ReportTable[]): Map<string, Block> {
  return new Map(tables.map((table) => [`bang:${table.code}`, (place) => renderTable(table, place)]))
}

/**
 * A table as WordprocessingML: as wide as its place, in the look of its sample, the head repeated on each page, no row split,
 * its notes beneath in italics. Its title is the template's business.
 */
function renderTable(table: ReportTable, place: BlockPlace): string {
  const widths = scaleWidths(table.columns, place.width)
  const { sample } = place
  const properties = printProperties('w:tblPr', {
    ...sample.table,
    'w:tblW': `<w:tblW w:w="${place.width}" w:type="dxa"/>`,
    'w:tblLayout': '<w:tblLayout w:type="fixed"/>',
  })
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const rows = [...headRows(table, sample.head, widths), ...bodyRows(table, place, widths)]
  const notes = table.notes.map((note) => renderNote(note, sample.data))
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${notes.join('')}`
}

/** Widths in twips that are in proportion and add up to the whole exactly. */
function scaleWidths(columns: readonly ReportColumn[], whole: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  let before = 0
  return columns.map((column) => {
    const start = Math.round((before / total) * whole)
    before += column.width
    return Math.round((before / total) * whole) - start
  })
}

function headRows(table: ReportTable, look: RowLook, widths: readonly number[]): string[] {
  const row = printProperties('w:trPr', {
    ...look.row,
    'w:cantSplit': '<w:cantSplit/>',
    'w:tblHeader': '<w:tblHeader/>',
  })
  return layOutHead(table).map((cells) => {
    const drawn = cells.map(({ text, column, colSpan, merge }) => {
      const width = sum(widths.slice(column, column + colSpan))
      const { before, after, empty } = frame(lookAt(look, column), width, { ...spanOf(colSpan), ...mergeOf(merge) }, {})
      return text === '' ? empty : before + printText(text) + after
    })
    return `<w:tr>${row}${drawn.join('')}</w:tr>`
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function spanOf(columns: number): Properties {
  return columns > 1 ? { 'w:gridSpan': `<w:gridSpan w:val="${columns}"/>` } : {}
}

function mergeOf(merge: 'starts' | 'continues' | null): Properties {
  if (merge === null) return {}
  return { 'w:vMerge': merge === 'starts' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>' }
}

/** The XML around the text of a cell, and the whole cell when it is empty. */
type CellFrame = { before: string; after: string; empty: string }

function frame(look: CellLook, width: number, own: Properties, align: Properties): CellFrame {
  const cell = printProperties('w:tcPr', { ...look.cell, 'w:tcW': `<w:tcW w:w="${width}" w:type="dxa"/>`, ...own })
  const run = printProperties('w:rPr', look.run)
  const paragraph = { ...look.paragraph, ...align }
  return {
    before: `<w:tc>${cell}<w:p>${printProperties('w:pPr', paragraph)}<w:r>${run}<w:t xml:space="preserve">`,
    after: '</w:t></w:r></w:p></w:tc>',
    empty: `<w:tc>${cell}<w:p>${printProperties('w:pPr', { ...paragraph, 'w:rPr': run })}</w:p></w:tc>`,
  }
}

function lookAt(row: RowLook, column: number): CellLook {
  return row.cells[column] ?? row.cells.at(-1) ?? { cell: {}, paragraph: {}, run: {} }
}

function alignOf(column: ReportColumn): Properties {
  return { 'w:jc': `<w:jc w:val="${column.align}"/>` }
}

/** What a row begins with, and the frames of its cells. */
type RowFrame = { start: string; frames: CellFrame[] }

function bodyRows(table: ReportTable, { sample }: BlockPlace, widths: readonly number[]): string[] {
  const frameOf = (role: ReportRow['role'], keep: Properties): RowFrame => {
    const look = sample[role]
    const properties = printProperties('w:trPr', { ...look.row, 'w:cantSplit': '<w:cantSplit/>' })
    const frames = table.columns.map((column, at) =>
      frame(lookAt(look, at), widths[at] ?? 0, {}, { ...alignOf(column), ...keep }),
    )
    return { start: `<w:tr>${properties}`, frames }
  }
  const kept = { data: frameOf('data', keepNext), group: frameOf('group', keepNext), total: frameOf('total', keepNext) }
  const free = { data: frameOf('data', {}), group: kept.group, total: frameOf('total', {}) }
  return table.rows.map((row, at) => {
    const { start, frames } = (staysWithNext(table.rows, at) ? kept : free)[row.role]
    const span = row.role === 'group' ? spanningCell(row.cells) : -1
    const cells = span === -1 ? drawCells(row.cells, frames) : drawGroup(row.cells, span, frames, sample.group, widths)
    return `${start}${cells}</w:tr>`
  })
}

const keepNext: Properties = { 'w:keepNext': '<w:keepNext/>' }

/** The heading of a group stays on the page of its first row, the row before a total on that of the total. */
function staysWithNext(rows: readonly ReportRow[], at: number): boolean {
  return rows[at]?.role === 'group' || rows[at + 1]?.role === 'total'
}

function drawCells(cells: readonly ReportCell[], frames: readonly CellFrame[]): string {
  let drawn = ''
  frames.forEach((frame, at) => {
    const text = cellText(cells[at] ?? { kind: 'blank' })
    drawn += text === '' ? frame.empty : frame.before + printText(text) + frame.after
  })
  return drawn
}

/** The heading of a group runs to the end of its row when nothing stands beside it. */
function spanningCell(cells: readonly ReportCell[]): number {
  const filled = cells.findLastIndex((cell) => cell.kind !== 'blank')
  return cells[filled]?.kind === 'text' && filled < cells.length - 1 ? filled : -1
}

function drawGroup(
  cells: readonly ReportCell[],
  span: number,
  frames: readonly CellFrame[],
  look: RowLook,
  widths: readonly number[],
): string {
  const own = spanOf(frames.length - span)
  const wide = frame(lookAt(look, span), sum(widths.slice(span)), own, { ...keepNext, 'w:jc': '<w:jc w:val="left"/>' })
  return drawCells(cells, [...frames.slice(0, span), wide])
}

/** Blank, 0, "không phát sinh" and "không áp dụng" stay four different things in print. */
function cellText(cell: ReportCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return formatScaled(cell.value, cell.scale)
    case 'percent':
      return formatPercent(cell.value, cell.scale)
    case 'none':
      return '–'
    case 'notApplicable':
      return 'x'
    case 'blank':
      return ''
  }
}

function renderNote(note: string, data: RowLook): string {
  const { paragraph, run } = lookAt(data, 0)
  const italic = printProperties('w:rPr', { ...run, 'w:i': '<w:i/>', 'w:iCs': '<w:iCs/>' })
  const placed = printProperties('w:pPr', { ...paragraph, 'w:jc': '<w:jc w:val="both"/>' })
  return `<w:p>${placed}<w:r>${italic}<w:t xml:space="preserve">${printText(note)}</w:t></w:r></w:p>`
}

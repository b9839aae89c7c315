import type { ReportCell, ReportTable } from '#shared/domain/reporting/reportModel.ts'

/** How the columns of a table lie on paper. */
export type SheetLayout = {
  /** In characters. */
  widths: readonly number[]
  /** Leading columns that name the row and are repeated on every page. */
  labels: number
  pagesWide: number
  /** Columns that lie on the first page, labels included: titles and notes are centred over these. */
  firstPageColumns: number
}

/** A4 landscape between its margins holds about this many characters of 11 points. */
const pageAtFullSize = 132

/** Below about 70 per cent, 11 points are no longer comfortable to read. */
const pageAtSmallest = pageAtFullSize / 0.7

/** Plans widths and pages: no figure is cut to "####", and no page is shrunk until it cannot be read. */
export function planSheetLayout(table: ReportTable): SheetLayout {
  const labels = countLabels(table)
  const widths = planWidths(table)
  const labelWidth = sum(widths.slice(0, labels))
  const total = sum(widths)
  const room = Math.max(pageAtSmallest - labelWidth, 20)
  const pagesWide = total <= pageAtSmallest ? 1 : Math.ceil((total - labelWidth) / room)
  const firstPageColumns =
    pagesWide === 1 ? widths.length : fittingColumns(widths, labelWidth + (total - labelWidth) / pagesWide)
  return { widths, labels, pagesWide, firstPageColumns }
}

/** Columns up to the first that holds a figure anywhere; a centred first column is the running number of the row. */
function countLabels({ columns, rows }: ReportTable): number {
  const firstFigure = columns.findIndex(({ align }, column) => {
    const isRunningNumber = column === 0 && align === 'center'
    return !isRunningNumber && rows.some(({ cells }) => isFigure(cells[column]))
  })
  return Math.min(Math.max(0, firstFigure), 3)
}

function isFigure(cell: ReportCell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'text' && cell.kind !== 'blank'
}

function planWidths(table: ReportTable): number[] {
  const relative = sum(table.columns.map(({ width }) => width))
  return table.columns.map(({ width }, column) => {
    const share = relative > 0 ? (width / relative) * pageAtFullSize : 0
    return Math.round(Math.min(60, Math.max(share, needed(table, column))) * 100) / 100
  })
}

/** The longest figure of the column, a readable width for its texts, and room for a word of its head. */
function needed({ rows, head }: ReportTable, column: number): number {
  const figures = rows.map(({ cells }) => contentLength(cells[column]))
  const words = head.map((row) => row.filter((cell) => (cell.colSpan ?? 1) === 1).map((cell) => longestWord(cell.text)))
  const commonWord = Math.min(8, Math.max(0, ...words.flat()))
  return Math.max(5, commonWord + 1.5, ...figures)
}

function contentLength(cell: ReportCell | undefined): number {
  if (cell?.kind === 'text') return Math.min(26, cell.text.length + 2)
  if (cell?.kind !== 'number' && cell?.kind !== 'percent') return 0
  const digits = String(cell.value).length
  return digits + Math.floor(digits / 3) + (cell.scale > 0 ? 1 : 0) + 3
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => word.length))
}

function fittingColumns(widths: readonly number[], page: number): number {
  let used = 0
  const beyond = widths.findIndex((width) => {
    used += width
    return used > page
  })
  return beyond === -1 ? widths.length : Math.max(1, beyond)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

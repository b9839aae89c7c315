import { annexFigure } from './annexWorkbook.ts'

/** A box of cells: rows and columns from 0, both ends included. */
type Box = { top: number; left: number; bottom: number; right: number }

/** One cell of the annex as a peer needs it: its value, or a formula with its result, and the name of its look. */
export type AnnexCell = { look: LookName; text?: string; number?: number; formula?: string }

/** The looks that the annex uses, with what distinguishes them. */
export const annexLooks = {
  subtitle: { bold: true, size: 12, align: 'center', wrap: true },
  title: { bold: true, size: 14, align: 'center', wrap: true },
  reference: { italic: true, size: 11, align: 'center', wrap: true },
  head: { bold: true, size: 11, align: 'center', wrap: true, fill: 'FFEDEDED', bordered: true },
  lockedNumber: { size: 11, align: 'right', format: '#,##0', bordered: true },
  lockedText: { size: 11, align: 'left', wrap: true, bordered: true },
  input: { size: 11, align: 'right', format: '#,##0.0', fill: 'FFFFF8E1', bordered: true, unlocked: true },
  total: { bold: true, size: 11, align: 'right', format: '#,##0.0', fill: 'FFF5F5F5', bordered: true },
  totalText: { bold: true, size: 11, align: 'left', wrap: true, fill: 'FFF5F5F5', bordered: true },
} satisfies Record<string, AnnexLook>

/** How a cell looks. */
export type AnnexLook = {
  bold?: boolean
  italic?: boolean
  size: number
  align: 'left' | 'center' | 'right'
  wrap?: boolean
  format?: string
  fill?: string
  bordered?: boolean
  unlocked?: boolean
}
export type LookName = keyof typeof annexLooks

const headRows = 5

/** The merged cells of a sheet, as in makeAnnexWorkbook. */
export function annexMerges(columns: number): Box[] {
  const titles = [0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: 19 }))
  const labels = [0, 1, columns - 1].map((column) => ({ top: 3, left: column, bottom: 4, right: column }))
  const groups: Box[] = []
  for (let left = 2; left + 1 < columns - 1; left += 5) {
    const right = Math.min(left + 4, columns - 2)
    if (right > left) groups.push({ top: 3, left, bottom: 3, right })
  }
  return [...titles, ...labels, ...groups]
}

/** The rows of a sheet of the annex, made straight from its figures: what makeAnnexWorkbook says, without our model. */
export function* annexRows(sheet: number, rows: number, columns: number): Generator<AnnexCell[]> {
  yield [{ look: 'subtitle', text: `Phụ lục ${sheet + 1}` }]
  yield [{ look: 'title', text: 'TỔNG HỢP SỐ LIỆU THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ' }]
  yield [{ look: 'reference', text: '(kèm theo Báo cáo của Ban Dân vận Tỉnh ủy)' }]
  yield headCells(columns, (column) => (column === columns - 1 ? 'Cộng' : `Nhóm ${Math.floor((column - 2) / 5) + 1}`), [
    'STT',
    'Đơn vị',
  ])
  yield headCells(columns, (column) => (column === columns - 1 ? '' : `Chỉ tiêu ${column - 1}`), ['', ''])
  const sums = new Array<number>(columns).fill(0)
  for (let row = 0; row < rows; row++) yield dataRow(sheet, row, columns, sums)
  yield totalRow(rows, columns, sums)
}

function headCells(columns: number, name: (column: number) => string, first: readonly string[]): AnnexCell[] {
  return Array.from({ length: columns }, (_, column) => ({ look: 'head', text: first[column] ?? name(column) }))
}

function dataRow(sheet: number, row: number, columns: number, sums: number[]): AnnexCell[] {
  const cells: AnnexCell[] = [
    { look: 'lockedNumber', number: row + 1 },
    { look: 'lockedText', text: `Xã số ${row + 1}, huyện Lục Nam` },
  ]
  let sum = 0
  for (let column = 2; column < columns - 1; column++) {
    const value = annexFigure(sheet, row, column)
    sum += value
    sums[column] = (sums[column] ?? 0) + value
    cells.push({ look: 'input', number: value / 10 })
  }
  const line = row + headRows + 1
  cells.push({ look: 'total', formula: `SUM(C${line}:${columnName(columns - 2)}${line})`, number: sum / 10 })
  return cells
}

function totalRow(rows: number, columns: number, sums: readonly number[]): AnnexCell[] {
  const cells: AnnexCell[] = [{ look: 'totalText' }, { look: 'totalText', text: 'Tổng cộng' }]
  const grand = sums.reduce((all, sum) => all + sum, 0)
  for (let column = 2; column < columns; column++) {
    const name = columnName(column)
    const sum = column < columns - 1 ? (sums[column] ?? 0) : grand
    cells.push({ look: 'total', formula: `SUM(${name}${headRows + 1}:${name}${headRows + rows})`, number: sum / 10 })
  }
  return cells
}

/** The letters of a column, from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (column % 26))
}

/** A range as Excel writes it: "A1:C9". */
export function boxName({ top, left, bottom, right }: Box): string {
  return `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`
}

/** The cells that take figures. */
export function annexBody(rows: number, columns: number): Box {
  return { top: headRows, left: 2, bottom: headRows + rows - 1, right: columns - 2 }
}

export const annexFooter = '&L&8 Phụ lục kèm theo báo cáo&R&8Trang &P/&N'
export const annexMargins = { left: 0.59, right: 0.39, top: 0.79, bottom: 0.59, header: 0.39, footer: 0.3 }

/** The width of a column. */
export function annexWidth(column: number): number {
  return column === 0 ? 6 : column === 1 ? 28 : 9
}

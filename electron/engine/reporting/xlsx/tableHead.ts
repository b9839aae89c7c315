import type { HeadCell } from '#shared/domain/reporting/reportModel.ts'
import { rowHeight } from './rowHeight.ts'
import type { Cell, CellRange, SheetRow } from './workbook.ts'

type PlacedHead = { rows: SheetRow[]; merges: CellRange[] }

/**
 * The head rows of a table, placed from row `top` on, with their merges. Throws when the cells do not cover every
 * column of every row exactly once.
 */
export function placeHead(
  head: readonly (readonly HeadCell[])[],
  top: number,
  columns: number,
  widths: readonly number[],
): PlacedHead {
  const grid = head.map(() => new Array<string | undefined>(columns).fill(undefined))
  const merges: CellRange[] = []
  const heights = head.map(() => 18)
  for (const [row, cells] of head.entries()) {
    for (const cell of cells) {
      const range = claim(grid, row, cell)
      if (range.right > range.left || range.bottom > range.top) merges.push(shift(range, top))
      const width = widths.slice(range.left, range.right + 1).reduce((sum, one) => sum + one, 0)
      const share = rowHeight(cell.text, width * 0.92, 15.5) / (range.bottom - range.top + 1)
      for (let at = range.top; at <= range.bottom; at++) heights[at] = Math.max(heights[at] ?? 0, share)
    }
  }
  if (grid.some((row) => row.includes(undefined))) throw new Error('The head of a table leaves a column uncovered')
  return { rows: grid.map((texts, row) => ({ cells: texts.map(headCell), height: heights[row] ?? 18 })), merges }
}

/** Gives a cell the first free place of its row and marks what it spans. */
function claim(grid: (string | undefined)[][], row: number, { text, colSpan = 1, rowSpan = 1 }: HeadCell): CellRange {
  const left = grid[row]?.indexOf(undefined) ?? -1
  const range = { top: row, left, bottom: row + rowSpan - 1, right: left + colSpan - 1 }
  for (let at = row; at <= range.bottom; at++) {
    for (let column = left; column <= range.right; column++) {
      const line = grid[at]
      if (left === -1 || line === undefined || column >= line.length || line[column] !== undefined) {
        throw new Error(`The head of a table has no room for "${text}"`)
      }
      line[column] = at === row && column === left ? text : ''
    }
  }
  return range
}

function headCell(text: string | undefined): Cell {
  return text === undefined || text === '' ? { kind: 'blank', style: 'head' } : { kind: 'text', text, style: 'head' }
}

function shift(range: CellRange, rows: number): CellRange {
  return { ...range, top: range.top + rows, bottom: range.bottom + rows }
}

import type { ReportTable } from '#shared/domain/reporting/reportModel.ts'

/** A head cell in the grid; a cell that runs over two rows is there in each, first as `starts`, then as `continues`. */
type PlacedHeadCell = {
  text: string
  column: number
  colSpan: number
  merge: 'starts' | 'continues' | null
}

/** Lays the head cells out in the grid of columns. Throws when a row does not cover every column exactly once. */
export function layOutHead(table: Pick<ReportTable, 'code' | 'columns' | 'head'>): PlacedHeadCell[][] {
  let hanging: { cell: PlacedHeadCell; rows: number }[] = []
  return table.head.map((headCells, at) => {
    const placed = hanging.map(({ cell }): PlacedHeadCell => ({ ...cell, text: '', merge: 'continues' }))
    hanging = hanging.filter(({ rows }) => rows > 1).map(({ cell, rows }) => ({ cell, rows: rows - 1 }))
    for (const { text, colSpan = 1, rowSpan = 1 } of headCells) {
      const cell: PlacedHeadCell = { text, column: firstFree(placed), colSpan, merge: rowSpan > 1 ? 'starts' : null }
      placed.push(cell)
      if (rowSpan > 1) hanging.push({ cell, rows: rowSpan - 1 })
    }
    mustCover(table, at, placed)
    return placed.sort((a, b) => a.column - b.column)
  })
}

function firstFree(placed: readonly PlacedHeadCell[]): number {
  let column = 0
  const at = () => placed.find((cell) => cell.column <= column && column < cell.column + cell.colSpan)
  for (let taken = at(); taken; taken = at()) column = taken.column + taken.colSpan
  return column
}

function mustCover(table: Pick<ReportTable, 'code' | 'columns'>, row: number, placed: readonly PlacedHeadCell[]): void {
  const covered = placed.flatMap((cell) => Array.from({ length: cell.colSpan }, (_, offset) => cell.column + offset))
  const isExact = covered.length === table.columns.length && new Set(covered).size === covered.length
  if (isExact && covered.every((column) => column < table.columns.length)) return
  throw new Error(`Table ${table.code}: head row ${row + 1} does not cover ${table.columns.length} columns once`)
}

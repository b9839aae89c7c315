import type { Output } from '#shared/rpc/connectEngine.ts'

type Matrix = Output<'periods.matrix'>

/** The matrix without the quarters before the first one in which anything came in; the last quarter always stays. */
export function withoutIdleStart({ quarters, rows }: Matrix): Matrix {
  const hasNews = (place: number) => rows.some(({ cells }) => isSent(cells[place]))
  const found = quarters.findIndex((_, place) => hasNews(place))
  const first = found < 0 ? quarters.length - 1 : found
  return { quarters: quarters.slice(first), rows: rows.map((row) => ({ ...row, cells: row.cells.slice(first) })) }
}

function isSent(cell: Matrix['rows'][number]['cells'][number] | undefined): boolean {
  return cell !== undefined && (cell.received > 0 || cell.state === 'onTime' || cell.state === 'late')
}

import type { FigureValue } from '../figures/figure.ts'

/** One figure packed: an integer is a number, false không phát sinh, true không áp dụng, null a blank. */
export type PackedCell = number | boolean | null

/** The figures of one unit, period and ledger; the place in the array is the id of the column. */
export type PackedCells = readonly PackedCell[]

/** Packs figures by column id; a column without a figure stays blank. */
export function packCells(figures: Iterable<readonly [columnId: number, figure: FigureValue]>): PackedCells {
  const cells: PackedCell[] = []
  for (const [columnId, figure] of figures) {
    while (cells.length <= columnId) cells.push(null)
    cells[columnId] = packCell(figure)
  }
  return cells
}

function packCell(figure: FigureValue): PackedCell {
  switch (figure.state) {
    case 'number':
      return figure.value
    case 'none':
      return false
    case 'notApplicable':
      return true
  }
}

import type { DrawnCell } from './drawReport.ts'
import type { SampleRandom } from './sampleRandom.ts'

/** Puts one of the mistakes that real reports make into a commune's figures: one that a consistency rule finds. */
export function spoilReport(cells: readonly DrawnCell[], random: SampleRandom): DrawnCell[] {
  const mistake = random.pick([moreSettledThanMediated, partsNotWhole, moreMendedThanFound, forgottenGroup])
  return mistake(cells)
}

function moreSettledThanMediated(cells: readonly DrawnCell[]): DrawnCell[] {
  return withNumber(cells, 'H05/X', numberAt(cells, 'H04/X') + 2)
}

function partsNotWhole(cells: readonly DrawnCell[]): DrawnCell[] {
  return withNumber(cells, 'D10/X', numberAt(cells, 'D06/X') + 1)
}

function moreMendedThanFound(cells: readonly DrawnCell[]): DrawnCell[] {
  return withNumber(cells, 'G05/X', numberAt(cells, 'G04/X') + 3)
}

/** A whole group left blank, and one part that then has no base. */
function forgottenGroup(cells: readonly DrawnCell[]): DrawnCell[] {
  return withNumber(
    cells.filter((cell) => !cell.key.startsWith('E')),
    'F07/X',
    numberAt(cells, 'F07T/X') + 40,
  )
}

function numberAt(cells: readonly DrawnCell[], key: string): number {
  const figure = cells.find((cell) => cell.key === key)?.figure
  return figure?.state === 'number' ? figure.value : 0
}

function withNumber(cells: readonly DrawnCell[], key: string, value: number): DrawnCell[] {
  return cells.map((cell) => (cell.key === key ? { key, figure: { state: 'number', value } } : cell))
}

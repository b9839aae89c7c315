import type { SubmissionState } from '#shared/domain/periods/period.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'

type Status = Output<'periods.status'>

/** What one unit did in one quarter: its own state, and how many of the units right below it sent something. */
export type MatrixCell = { period: string; state: SubmissionState | null; received: number; expected: number }

/** One line of the matrix. */
export type MatrixRow = { unit: string; name: string; cells: readonly MatrixCell[] }

const sent: ReadonlySet<SubmissionState> = new Set(['onTime', 'late'])
const owed: ReadonlySet<SubmissionState> = new Set(['onTime', 'late', 'missing', 'sentEmpty'])

/** The units right below one, in the order of the newest quarter that knows them, by quarter. */
export function buildMatrix(boards: readonly Status[], parent: string): MatrixRow[] {
  const names = new Map<string, string>()
  for (const board of boards.toReversed())
    for (const { code, name, parent: above } of board.units)
      if (above === parent && !names.has(code)) names.set(code, name)
  const indexed = boards.map(indexBoard)
  return [...names].map(([unit, name]) => ({ unit, name, cells: indexed.map((board) => matrixCell(board, unit)) }))
}

type IndexedBoard = {
  period: string
  byCode: Map<string, Status['units'][number]>
  byParent: Map<string | null, Status['units']>
}

function indexBoard(board: Status): IndexedBoard {
  return {
    period: board.period,
    byCode: new Map(board.units.map((unit) => [unit.code, unit])),
    byParent: Map.groupBy(board.units, (unit) => unit.parent),
  }
}

function matrixCell({ period, byCode, byParent }: IndexedBoard, unit: string): MatrixCell {
  const below = byParent.get(unit) ?? []
  return {
    period,
    state: byCode.get(unit)?.state ?? null,
    received: below.filter(({ state }) => sent.has(state)).length,
    expected: below.filter(({ state }) => owed.has(state)).length,
  }
}

import type { Output } from '#shared/rpc/connectEngine.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { previousPeriod, type PeriodId } from '#shared/domain/periods/periodCode.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadUnits } from '../units/unitQueries.ts'
import { loadBoard, type BoardUnit } from './loadBoard.ts'
import { mustReadPeriod } from './periodQueries.ts'

type Matrix = Output<'periods.matrix'>
type IndexedBoard = { byId: ReadonlyMap<number, BoardUnit>; byParent: ReadonlyMap<number | null, readonly BoardUnit[]> }

/** The units right below one, in the order of the newest quarter that knows them, against the quarters up to `last`. */
export function loadMatrix(db: ReadDatabase, rootId: number, last: Period, quarters: number): Matrix {
  const periods = quartersUpTo(db, last, quarters)
  const units = loadUnits(db)
  const boards = periods.map((period) => loadBoard(db, period, 'quarterly', rootId, units).units)
  const indexed = boards.map(indexBoard)
  const names = new Map<number, { code: string; name: string }>()
  for (const { byParent } of indexed.toReversed())
    for (const { id, code, name } of byParent.get(rootId) ?? []) if (!names.has(id)) names.set(id, { code, name })
  return {
    quarters: periods.map(({ code }) => code),
    rows: [...names].map(([id, unit]) => ({ unit, cells: indexed.map((board) => cellOf(board, id)) })),
  }
}

function quartersUpTo(db: ReadDatabase, last: Period, quarters: number): Period[] {
  const found: Period[] = [last]
  let period: PeriodId = last
  while (found.length < quarters) {
    period = previousPeriod(period)
    found.unshift(mustReadPeriod(db, period.code))
  }
  return found
}

function indexBoard(units: readonly BoardUnit[]): IndexedBoard {
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byParent: Map.groupBy(units, ({ parentId }) => parentId),
  }
}

function cellOf({ byId, byParent }: IndexedBoard, id: number): Matrix['rows'][number]['cells'][number] {
  const below = byParent.get(id) ?? []
  const received = below.filter(({ state }) => state === 'onTime' || state === 'late').length
  const lacking = below.filter(({ state }) => state === 'missing' || state === 'sentEmpty').length
  return { state: byId.get(id)?.state ?? null, received, expected: received + lacking }
}

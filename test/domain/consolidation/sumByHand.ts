import type { UnitReport } from '#shared/domain/consolidation/consolidationFacts.ts'
import type { PackedCell } from '#shared/domain/consolidation/packedCells.ts'
import type { Indicator } from '#shared/domain/indicators/indicator.ts'
import { unitAsOf } from '#shared/domain/orgTree/unitAsOf.ts'
import { cutOffOf, type World } from './randomFacts.ts'
import { sampleColumns } from './sampleIndicators.ts'

/** The sum of a set of cells by the rule in words: "không phát sinh" is 0, "không áp dụng" and blanks are nothing. */
function sumOfCells(cells: readonly PackedCell[]): number | null {
  const amounts = cells.filter((cell) => typeof cell === 'number' || cell === false).map(Number)
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

/** The total of a unit for one quarter, as a person would gather it: list every cell that counts, then add them. */
export function quarterByHand(world: World, rootId: number, quarter: string, indicator: Indicator): number | null {
  const columns = sampleColumns.filter((column) => column.indicator === indicator.code).map((column) => column.id)
  return sumOfCells(
    cellsThatCount(world, rootId, rootId, quarter).flatMap((cells) => columns.map((id) => cells[id] ?? null)),
  )
}

function cellsThatCount(world: World, id: number, rootId: number, quarter: string): (readonly PackedCell[])[] {
  const reports = world.quarters.get(quarter)?.reports ?? new Map<number, UnitReport>()
  const report = reports.get(id)
  const mine = report && (id === rootId || report.standing === 'counted') ? report : null
  const below = unitsBelow(world, id, quarter)
  const own = mine ? [mine.own] : []
  if (below.every((unitId) => reports.get(unitId)?.standing !== 'counted'))
    return mine ? [...own, mine.childrenTotal] : own
  const children = below.filter((unitId) => parentOf(world, unitId, quarter) === id)
  return [...own, ...children.flatMap((child) => cellsThatCount(world, child, rootId, quarter))]
}

/** Every unit whose chain of parents at the quarter's cut-off leads to `id` through units that exist then. */
export function unitsBelow(world: World, id: number, quarter: string): number[] {
  const leadsTo = (unitId: number | null): boolean =>
    unitId !== null && (parentOf(world, unitId, quarter) === id || leadsTo(parentOf(world, unitId, quarter)))
  return world.units.filter((unit) => unitAsOf(unit, cutOffOf(quarter)) && leadsTo(unit.id)).map((unit) => unit.id)
}

function parentOf(world: World, id: number, quarter: string): number | null {
  const unit = world.units.find((candidate) => candidate.id === id)
  const parentId = unit ? (unitAsOf(unit, cutOffOf(quarter))?.parentId ?? null) : null
  const parent = world.units.find((candidate) => candidate.id === parentId)
  return parent && unitAsOf(parent, cutOffOf(quarter)) ? parent.id : null
}

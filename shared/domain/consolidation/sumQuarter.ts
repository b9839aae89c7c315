import type { UnitAsOf } from '../orgTree/orgUnit.ts'
import type { QuarterFacts, UnitReport } from './consolidationFacts.ts'
import { addCells, addTotals, type ColumnTotals } from './columnTotals.ts'
import type { PackedCells } from './packedCells.ts'

/** A unit that sent its children's totals although its children's own reports came in too; the totals are not used. */
type UnusedTotals = { unit: UnitAsOf; sent: PackedCells; fromDetail: ColumnTotals }

/** The sums of one quarter below one unit. */
export type QuarterSums = {
  /** The unit with everything below it. */
  total: ColumnTotals
  /** The unit's own ledger. */
  own: ColumnTotals
  /** Each direct child with everything below it, and its own ledger. */
  children: ReadonlyMap<number, { total: ColumnTotals; own: ColumnTotals }>
  /** Units below which the totals that they sent stand for the detail, in tree order, and those totals by unit covered. */
  onlyTotals: readonly UnitAsOf[]
  coveredBy: ReadonlyMap<number, PackedCells>
  unusedTotals: readonly UnusedTotals[]
}

type Walk = {
  quarter: QuarterFacts
  rootId: number
  hasDetail: ReadonlySet<number>
  onlyTotals: UnitAsOf[]
  coveredBy: Map<number, PackedCells>
  unusedTotals: UnusedTotals[]
}

/**
 * Adds up one quarter below a unit: its own figures plus the totals of its children as of the cut-off. Only received reports
 * count, but the unit's own two ledgers always do. Totals that a unit sent for its children stand for them only where no
 * report of theirs counts: never both.
 */
export function sumQuarter(quarter: QuarterFacts, rootId: number): QuarterSums {
  const hasDetail = new Set<number>()
  findDetail(quarter, rootId, hasDetail)
  const walk: Walk = { quarter, rootId, hasDetail, onlyTotals: [], coveredBy: new Map(), unusedTotals: [] }
  const children = new Map<number, { total: ColumnTotals; own: ColumnTotals }>()
  const own = ownTotals(walk, rootId)
  const total = [...own]
  addTotals(total, sumBelow(walk, rootId, children))
  return {
    total,
    own,
    children,
    onlyTotals: walk.onlyTotals,
    coveredBy: walk.coveredBy,
    unusedTotals: walk.unusedTotals,
  }
}

/** Notes every unit below which a report counts; returns whether one counts at or below `id`. */
function findDetail(quarter: QuarterFacts, id: number, found: Set<number>): boolean {
  let below = false
  for (const child of quarter.tree.childrenOf.get(id) ?? []) below = findDetail(quarter, child.id, found) || below
  if (below) found.add(id)
  return below || quarter.reports.get(id)?.standing === 'counted'
}

function sumBelow(
  walk: Walk,
  id: number,
  kept?: Map<number, { total: ColumnTotals; own: ColumnTotals }>,
): ColumnTotals {
  const sent = reportThatCounts(walk, id)?.childrenTotal ?? []
  if (!walk.hasDetail.has(id)) return standInForDetail(walk, id, sent)
  const below: ColumnTotals = []
  const place = walk.unusedTotals.length
  for (const child of walk.quarter.tree.childrenOf.get(id) ?? []) {
    const own = ownTotals(walk, child.id)
    const total = [...own]
    addTotals(total, sumBelow(walk, child.id))
    addTotals(below, total)
    kept?.set(child.id, { total, own })
  }
  const unit = walk.quarter.tree.byId.get(id)
  if (unit && sent.length > 0) walk.unusedTotals.splice(place, 0, { unit, sent, fromDetail: below })
  return below
}

function standInForDetail(walk: Walk, id: number, sent: PackedCells): ColumnTotals {
  const totals: ColumnTotals = []
  const unit = walk.quarter.tree.byId.get(id)
  if (!unit || sent.length === 0) return totals
  addCells(totals, sent)
  walk.onlyTotals.push(unit)
  coverBelow(walk, id, sent)
  return totals
}

function coverBelow(walk: Walk, id: number, sent: PackedCells): void {
  for (const child of walk.quarter.tree.childrenOf.get(id) ?? []) {
    walk.coveredBy.set(child.id, sent)
    coverBelow(walk, child.id, sent)
  }
}

function ownTotals(walk: Walk, id: number): ColumnTotals {
  const totals: ColumnTotals = []
  addCells(totals, reportThatCounts(walk, id)?.own ?? [])
  return totals
}

function reportThatCounts(walk: Walk, id: number): UnitReport | null {
  const report = walk.quarter.reports.get(id)
  return report && (id === walk.rootId || report.standing === 'counted') ? report : null
}

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
  const own: ColumnTotals = []
  addOwn(walk, rootId, own)
  const children = new Map<number, { total: ColumnTotals; own: ColumnTotals }>()
  const below: ColumnTotals = []
  addBelow(walk, rootId, below, children)
  const total = [...own]
  addTotals(total, below)
  const { onlyTotals, coveredBy, unusedTotals } = walk
  return { total, own, children, onlyTotals, coveredBy, unusedTotals }
}

/** Notes every unit below which a report counts; returns whether one counts at or below `id`. */
function findDetail(quarter: QuarterFacts, id: number, found: Set<number>): boolean {
  let below = false
  for (const child of quarter.tree.childrenOf.get(id) ?? []) below = findDetail(quarter, child.id, found) || below
  if (below) found.add(id)
  return below || quarter.reports.get(id)?.standing === 'counted'
}

/** Adds everything below a unit to `totals`, which are still empty where the unit sent totals of its own. */
function addBelow(
  walk: Walk,
  id: number,
  totals: ColumnTotals,
  kept?: Map<number, { total: ColumnTotals; own: ColumnTotals }>,
): void {
  const unit = walk.quarter.tree.byId.get(id)
  const sent = reportThatCounts(walk, id)?.childrenTotal ?? []
  if (!walk.hasDetail.has(id)) {
    if (unit && sent.length > 0) standInForDetail(walk, unit, sent, totals)
    return
  }
  if (unit && sent.length > 0) walk.unusedTotals.push({ unit, sent, fromDetail: totals })
  for (const child of walk.quarter.tree.childrenOf.get(id) ?? []) {
    if (kept) kept.set(child.id, addChildApart(walk, child.id, totals))
    else addSubtree(walk, child.id, totals)
  }
}

function addChildApart(walk: Walk, id: number, totals: ColumnTotals): { total: ColumnTotals; own: ColumnTotals } {
  const own: ColumnTotals = []
  addOwn(walk, id, own)
  const total: ColumnTotals = []
  addSubtree(walk, id, total)
  addTotals(totals, total)
  return { total, own }
}

/** Adds a unit with everything below it; only where two numbers are to be compared are they kept apart first. */
function addSubtree(walk: Walk, id: number, totals: ColumnTotals): void {
  addOwn(walk, id, totals)
  if ((reportThatCounts(walk, id)?.childrenTotal.length ?? 0) === 0) {
    addBelow(walk, id, totals)
    return
  }
  const below: ColumnTotals = []
  addBelow(walk, id, below)
  addTotals(totals, below)
}

function standInForDetail(walk: Walk, unit: UnitAsOf, sent: PackedCells, totals: ColumnTotals): void {
  addCells(totals, sent)
  walk.onlyTotals.push(unit)
  coverBelow(walk, unit.id, sent)
}

function coverBelow(walk: Walk, id: number, sent: PackedCells): void {
  for (const child of walk.quarter.tree.childrenOf.get(id) ?? []) {
    walk.coveredBy.set(child.id, sent)
    coverBelow(walk, child.id, sent)
  }
}

function addOwn(walk: Walk, id: number, totals: ColumnTotals): void {
  const report = reportThatCounts(walk, id)
  if (report) addCells(totals, report.own)
}

function reportThatCounts(walk: Walk, id: number): UnitReport | null {
  const report = walk.quarter.reports.get(id)
  return report && (id === walk.rootId || report.standing === 'counted') ? report : null
}

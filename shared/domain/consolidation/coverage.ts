import { isAskedIn } from '../indicators/isAskedIn.ts'
import { columnsFor } from '../indicators/figureColumns.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { fullName } from '../orgTree/fullName.ts'
import { labelUnits } from '../orgTree/labelUnits.ts'
import { unitKinds, type UnitAsOf, type UnitKind } from '../orgTree/orgUnit.ts'
import { descendantsAsOf } from '../orgTree/treeAsOf.ts'
import { quartersThatCount, ratioParts, type IndicatorIndex } from './amountRule.ts'
import type { PeriodId } from '../periods/periodCode.ts'
import type { Coverage, UnitName } from './consolidation.ts'
import type { QuarterFacts } from './consolidationFacts.ts'
import type { PackedCells } from './packedCells.ts'
import type { QuarterSums } from './sumQuarter.ts'

/** A quarter that a unit owes a report for: its figures where its report counts, or the totals that stand for it. */
type OwedQuarter = { kind: UnitKind; own: PackedCells | null; totals: PackedCells | null }

/** A unit that owes reports below the consolidated one; null for a quarter in which it owes none. */
export type Reporter = { unit: UnitName; quarters: readonly (OwedQuarter | null)[] }

/** One thing asked of the reporters: of which kinds of unit, in which quarters, and when it is there. */
type Need = {
  kinds: ReadonlySet<UnitKind>
  quarters: readonly number[]
  columns: readonly number[] | 'report'
}

/** The name of a unit as of the date of its tree. */
export function unitName(unit: UnitAsOf): UnitName {
  return { code: unit.code, name: fullName(unit) }
}

/**
 * The units that exist below the consolidated one at a cut-off of the period, report, and are not exempt: in the order of
 * the latest tree, and after them those that were there only in an earlier quarter.
 */
export function findReporters(
  quarters: readonly QuarterFacts[],
  sums: readonly QuarterSums[],
  rootId: number,
): Reporter[] {
  const found = new Map<number, { unit: UnitName; quarters: (OwedQuarter | null)[] }>()
  for (let place = quarters.length - 1; place >= 0; place -= 1) {
    const quarter = quarters[place]
    if (!quarter) continue
    const below = descendantsAsOf(quarter.tree, rootId)
    const labels = labelUnits(below, (id) => quarter.tree.byId.get(id))
    for (const unit of below) {
      if (!unit.reports || quarter.exempt.has(unit.id)) continue
      const reporter = found.get(unit.id) ?? {
        unit: { code: unit.code, name: labels.get(unit.id) ?? fullName(unit) },
        quarters: quarters.map(() => null),
      }
      const report = quarter.reports.get(unit.id)
      reporter.quarters[place] = {
        kind: unit.kind,
        own: report?.standing === 'counted' ? report.own : null,
        totals: sums[place]?.coveredBy.get(unit.id) ?? null,
      }
      found.set(unit.id, reporter)
    }
  }
  return [...found.values()]
}

/** The coverage of the reports themselves, over every quarter of the period. */
export function reportCoverage(reporters: readonly Reporter[], quarterCount: number): Coverage {
  return coverageOf(reporters, [{ kinds: new Set(unitKinds), quarters: range(quarterCount), columns: 'report' }])
}

/**
 * The coverage of an indicator: of the units whose kind reports it, in the quarters its amount is taken from, as far as they
 * ask for it. A ratio asks for both its parts; a text is a part of the report, so the report stands for it.
 */
export function indicatorCoverage(
  index: IndicatorIndex,
  indicator: Indicator,
  reporters: readonly Reporter[],
  quarters: readonly PeriodId[],
): Coverage {
  const parts = indicator.ratio ? ratioParts(index, indicator, indicator.ratio) : [indicator]
  return coverageOf(
    reporters,
    parts.map((part) => needOf(index, part, quarters)),
  )
}

function needOf(index: IndicatorIndex, indicator: Indicator, quarters: readonly PeriodId[]): Need {
  const asked = range(quarters.length).filter((place) => isAsked(indicator, quarters[place]))
  if (indicator.kind === 'text')
    return { kinds: new Set(indicator.reportedBy), quarters: asked.slice(-1), columns: 'report' }
  return {
    kinds: new Set(unitKinds.filter((kind) => columnsFor(kind, { indicators: [indicator] }).length > 0)),
    quarters: quartersThatCount(indicator.overTime, range(quarters.length)).filter((place) => asked.includes(place)),
    columns: (index.columnsOf.get(indicator.code) ?? []).map((column) => column.id),
  }
}

function isAsked(indicator: Indicator, quarter: PeriodId | undefined): boolean {
  return quarter !== undefined && isAskedIn(indicator, quarter)
}

function coverageOf(reporters: readonly Reporter[], needs: readonly Need[]): Coverage {
  let [included, viaTotals] = [0, 0]
  const missing: UnitName[] = []
  for (const reporter of reporters) {
    const standing = standingOf(reporter, needs)
    if (standing === 'missing') missing.push(reporter.unit)
    else if (standing !== 'notExpected') included += 1
    if (standing === 'viaTotals') viaTotals += 1
  }
  return { included, expected: included + missing.length, viaTotals, missing }
}

function standingOf(reporter: Reporter, needs: readonly Need[]): 'notExpected' | 'included' | 'viaTotals' | 'missing' {
  let standing: 'notExpected' | 'included' | 'viaTotals' = 'notExpected'
  for (const need of needs)
    for (const place of need.quarters) {
      const owed = reporter.quarters[place]
      if (!owed || !need.kinds.has(owed.kind)) continue
      if (isThere(owed.own, need)) standing = standing === 'viaTotals' ? standing : 'included'
      else if (isThere(owed.totals, need)) standing = 'viaTotals'
      else return 'missing'
    }
  return standing
}

function isThere(cells: PackedCells | null, need: Need): boolean {
  if (cells === null) return false
  return need.columns === 'report' || need.columns.some((column) => (cells[column] ?? null) !== null)
}

function range(length: number): number[] {
  return Array.from({ length }, (_, place) => place)
}

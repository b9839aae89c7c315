import type { FigureLoaiHinh, Indicator } from '../indicators/indicator.ts'
import { amountOver, amountRule, type IndicatorIndex, type TotalsOverTime } from './amountRule.ts'
import type { PeriodId } from '../periods/periodCode.ts'
import type { ConsolidatedIndicator, Consolidation, UnitName } from './consolidation.ts'
import { consolidationSpans, type ConsolidationFacts, type ConsolidationSpan } from './consolidationFacts.ts'
import { findReporters, indicatorCoverage, reportCoverage, unitName, type Reporter } from './coverage.ts'
import { consolidationNotices } from './notices.ts'
import { sumQuarter, type QuarterSums } from './sumQuarter.ts'

/** A direct child over the quarters of the period: with everything below it, and its own ledger. */
type ChildSums = { unit: UnitName; total: TotalsOverTime; own: TotalsOverTime }

/** What every indicator is read off. */
type Sums = {
  facts: ConsolidationFacts
  index: IndicatorIndex
  quarters: readonly PeriodId[]
  own: TotalsOverTime
  total: Readonly<Record<ConsolidationSpan, TotalsOverTime>>
  children: readonly ChildSums[]
  reporters: readonly Reporter[]
}

/**
 * Consolidates a unit and everything below it for a period, in exact integers. Each quarter is added up in the tree of its
 * own cut-off; ratios are recomputed from their added parts, never averaged; `total` is `own` plus the children's totals.
 */
export function consolidate(facts: ConsolidationFacts): Consolidation {
  const perQuarter = sumQuarters(facts)
  const quarters = facts.spans.period
  const sums = quarters.map(perQuarter)
  const reporters = findReporters(quarters, sums, facts.unit.id)
  const index = indexIndicators(facts)
  const all: Sums = {
    facts,
    index,
    quarters: quarters.map(({ period }) => period),
    own: sums.map((quarter) => quarter.own),
    total: totalsBySpan(facts, perQuarter),
    children: childrenOverTime(facts, sums),
    reporters,
  }
  return {
    period: facts.period,
    unit: { code: facts.unit.code, name: facts.unit.name },
    coverage: reportCoverage(reporters, quarters.length),
    notices: consolidationNotices(index, quarters, sums, facts.unit.id),
    indicators: facts.indicators.map((indicator) => consolidateIndicator(all, indicator)),
  }
}

function consolidateIndicator(sums: Sums, indicator: Indicator): ConsolidatedIndicator {
  const ofUnits = amountRule(sums.index, indicator, 'units')
  const ofOne = amountRule(sums.index, indicator, 'oneUnit')
  const isAdded = indicator.overUnits !== 'none'
  return {
    indicator,
    total: amountOver(ofUnits, sums.total.period),
    own: amountOver(ofOne, sums.own),
    byLoaiHinh: byLoaiHinh(sums, indicator),
    coverage: indicatorCoverage(sums.index, indicator, sums.reporters, sums.quarters),
    children: sums.children.map(({ unit, total, own }) => ({
      unit,
      value: isAdded ? amountOver(ofUnits, total) : amountOver(ofOne, own),
    })),
    yearToDate: amountOver(ofUnits, sums.total.yearToDate),
    previous: amountOver(ofUnits, sums.total.previous),
    samePeriodLastYear: amountOver(ofUnits, sums.total.samePeriodLastYear),
  }
}

/** The loại hình of the catalogue, and any other that figures were kept under before the catalogue changed. */
function byLoaiHinh(sums: Sums, indicator: Indicator): ConsolidatedIndicator['byLoaiHinh'] {
  const declared: readonly FigureLoaiHinh[] = indicator.loaiHinh.length > 0 ? indicator.loaiHinh : ['-']
  const kept = (sums.index.columnsOf.get(indicator.code) ?? []).map((column) => column.loaiHinh)
  return [...new Set([...declared, ...kept])]
    .map((loaiHinh) => ({
      loaiHinh,
      total: amountOver(amountRule(sums.index, indicator, 'units', loaiHinh), sums.total.period),
    }))
    .filter(({ loaiHinh, total }) => declared.includes(loaiHinh) || total !== null)
}

/** Adds each quarter up once, however many spans it is in. */
function sumQuarters(
  facts: ConsolidationFacts,
): (quarter: ConsolidationFacts['spans']['period'][number]) => QuarterSums {
  const known = new Map<string, QuarterSums>()
  return (quarter) => {
    const sums = known.get(quarter.period.code) ?? sumQuarter(quarter, facts.unit.id)
    known.set(quarter.period.code, sums)
    return sums
  }
}

function totalsBySpan(
  facts: ConsolidationFacts,
  perQuarter: ReturnType<typeof sumQuarters>,
): Record<ConsolidationSpan, TotalsOverTime> {
  const totals = (span: ConsolidationSpan): TotalsOverTime =>
    facts.spans[span].map((quarter) => perQuarter(quarter).total)
  return Object.fromEntries(consolidationSpans.map((span) => [span, totals(span)])) as Record<
    ConsolidationSpan,
    TotalsOverTime
  >
}

/** The children as of the last cut-off, then those that were children only before it, so that the rows add up. */
function childrenOverTime(facts: ConsolidationFacts, sums: readonly QuarterSums[]): ChildSums[] {
  const units = new Map<number, UnitName>()
  for (const quarter of [...facts.spans.period].reverse())
    for (const child of quarter.tree.childrenOf.get(facts.unit.id) ?? [])
      if (!units.has(child.id)) units.set(child.id, unitName(child))
  return [...units].map(([id, unit]) => ({
    unit,
    total: sums.map((quarter) => quarter.children.get(id)?.total ?? []),
    own: sums.map((quarter) => quarter.children.get(id)?.own ?? []),
  }))
}

function indexIndicators(facts: ConsolidationFacts): IndicatorIndex {
  return {
    byCode: new Map(facts.indicators.map((indicator) => [indicator.code, indicator])),
    columnsOf: Map.groupBy(facts.columns, (column) => column.indicator),
  }
}

import { percentOf } from '../figures/percentOf.ts'
import type { FigureColumn, FigureLoaiHinh, Indicator } from '../indicators/indicator.ts'
import { addKnown } from './columnTotals.ts'

type Sum = { kind: 'sum'; columns: readonly number[]; overTime: Indicator['overTime']; scale: number }

/** How an amount is read off column totals: a sum of columns over time, or a ratio recomputed from two such sums. */
type AmountRule = Sum | { kind: 'ratio'; numerator: Sum; denominator: Sum; scale: number }

/** Whose amount is asked for: one unit's own, or that of several units together. */
type AmountOf = 'oneUnit' | 'units'

/** The indicators by code, and the columns of each. */
export type IndicatorIndex = {
  byCode: ReadonlyMap<string, Indicator>
  columnsOf: ReadonlyMap<string, readonly (FigureColumn & { id: number })[]>
}

/**
 * The rule of an indicator, over all its loại hình or one of them. An indicator that is not added over units has no amount
 * of several units: its rule then has no column.
 */
export function amountRule(
  index: IndicatorIndex,
  indicator: Indicator,
  of: AmountOf,
  loaiHinh?: FigureLoaiHinh,
): AmountRule {
  if (indicator.ratio === null) return sumRule(index, indicator, of, loaiHinh)
  const [numerator, denominator] = ratioParts(index, indicator, indicator.ratio)
  return {
    kind: 'ratio',
    numerator: sumRule(index, numerator, of, loaiHinh),
    denominator: sumRule(index, denominator, of, loaiHinh),
    scale: indicator.scale,
  }
}

/** Numerator and denominator of a ratio. Throws when the catalogue lacks one, which its own check does not let pass. */
export function ratioParts(
  index: IndicatorIndex,
  indicator: Indicator,
  ratio: NonNullable<Indicator['ratio']>,
): [numerator: Indicator, denominator: Indicator] {
  const part = (code: string): Indicator => {
    const found = index.byCode.get(code)
    if (!found) throw new Error(`indicator ${indicator.code} is a ratio of ${code}, which its catalogue does not have`)
    return found
  }
  return [part(ratio.numerator), part(ratio.denominator)]
}

function sumRule(index: IndicatorIndex, indicator: Indicator, of: AmountOf, loaiHinh?: FigureLoaiHinh): Sum {
  const isAdded = of === 'oneUnit' || indicator.overUnits === 'sum'
  const columns = (index.columnsOf.get(indicator.code) ?? []).filter(
    (column) => isAdded && (loaiHinh === undefined || column.loaiHinh === loaiHinh),
  )
  return {
    kind: 'sum',
    columns: columns.map((column) => column.id),
    overTime: indicator.overTime,
    scale: indicator.scale,
  }
}

/** Sums by column id for each quarter of a span, in order of time. */
export type TotalsOverTime = readonly (readonly (number | null)[])[]

/**
 * The amount of a rule over the quarters of a span, in scaled integers: null where nothing is known. A ratio is recomputed
 * from its parts, rounded half-up; it is null over a denominator of 0.
 */
export function amountOver(rule: AmountRule, quarters: TotalsOverTime): number | null {
  if (rule.kind === 'sum') return sumOver(rule, quarters)
  const numerator = sumOver(rule.numerator, quarters)
  const denominator = sumOver(rule.denominator, quarters)
  if (numerator === null || denominator === null) return null
  const scale = Math.max(rule.numerator.scale, rule.denominator.scale)
  return percentOf(
    rescaled(numerator, rule.numerator.scale, scale),
    rescaled(denominator, rule.denominator.scale, scale),
    rule.scale,
  )
}

/** Adds in plain loops: this runs for every indicator, child and span, and mostly in a process that has just started. */
function sumOver(rule: Sum, quarters: TotalsOverTime): number | null {
  let sum: number | null = null
  for (const totals of quartersThatCount(rule.overTime, quarters))
    for (const column of rule.columns) sum = addKnown(sum, totals[column])
  return sum
}

/** The quarters of a span that an indicator takes its amount from: all, the last, or the first. */
export function quartersThatCount<Quarter>(
  overTime: Indicator['overTime'],
  quarters: readonly Quarter[],
): readonly Quarter[] {
  switch (overTime) {
    case 'sum':
    case 'ratio':
      return quarters
    case 'last':
      return quarters.slice(-1)
    case 'first':
      return quarters.slice(0, 1)
    case 'none':
      return quarters.length === 1 ? quarters : []
  }
}

function rescaled(amount: number, from: number, to: number): number {
  const result = amount * 10 ** (to - from)
  if (!Number.isSafeInteger(result)) throw new RangeError('a part of a ratio is beyond what integers hold exactly')
  return result
}

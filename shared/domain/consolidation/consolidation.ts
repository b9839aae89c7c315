import type { FigureLoaiHinh, Indicator } from '../indicators/indicator.ts'

/** A unit as it is named in a report: as of the period's cut-off. */
export type UnitName = { code: string; name: string }

/**
 * How much of what was expected stands behind a total: units that report it, in the tree below the consolidated unit.
 * `viaTotals` of the included ones are covered only by the total their district sent instead of their detail.
 */
export type Coverage = { included: number; expected: number; viaTotals: number; missing: readonly UnitName[] }

/** Something a reader of the totals must know, as one Vietnamese sentence, and the units it concerns. */
export type ConsolidationNotice = {
  kind: 'bothLedgers' | 'onlyTotals' | 'emptyReport'
  units: readonly UnitName[]
  sentence: string
}

/**
 * One indicator consolidated. Amounts are integers in units of 10^-scale of the indicator (for a ratio, of per cent), null
 * where nothing is known. `own` is the unit's own ledger, apart from the children's totals; `total` holds both.
 */
export type ConsolidatedIndicator = {
  indicator: Indicator
  total: number | null
  own: number | null
  byLoaiHinh: readonly { loaiHinh: FigureLoaiHinh; total: number | null }[]
  coverage: Coverage
  children: readonly { unit: UnitName; value: number | null }[]
  yearToDate: number | null
  previous: number | null
  samePeriodLastYear: number | null
}

/** What a unit and everything below it report for a period, with comparisons. */
export type Consolidation = {
  period: string
  unit: UnitName
  coverage: Coverage
  notices: readonly ConsolidationNotice[]
  indicators: readonly ConsolidatedIndicator[]
}

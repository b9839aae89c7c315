import type { LoaiHinh, UnitKind } from '../orgTree/orgUnit.ts'
import type { FigureColumn, Indicator } from './indicator.ts'
import type { IndicatorCatalogue } from './indicatorCatalogue.ts'

/**
 * The loại hình a kind of unit types its own figures in: a commune X, an agency C, an enterprise D. A district and a party
 * committee type C and D, for the agencies and enterprises below them and for themselves as an agency; X comes from communes.
 */
const usualLoaiHinh: Readonly<Record<UnitKind, readonly LoaiHinh[]>> = {
  province: ['C'],
  district: ['C', 'D'],
  commune: ['X'],
  partyCommittee: ['C', 'D'],
  agency: ['C'],
  enterprise: ['D'],
  advisory: [],
}

/** Every column figures are kept in, in catalogue order; `text` indicators have none, a ratio has those it is computed for. */
export function figureColumns(catalogue: Pick<IndicatorCatalogue, 'indicators'>): FigureColumn[] {
  return catalogue.indicators.filter((indicator) => indicator.kind !== 'text').flatMap(allColumns)
}

/** The columns a unit of this kind types for itself, in catalogue order: never a ratio, never a text. */
export function columnsFor(unitKind: UnitKind, catalogue: Pick<IndicatorCatalogue, 'indicators'>): FigureColumn[] {
  return catalogue.indicators
    .filter((indicator) => isTyped(indicator, unitKind))
    .flatMap((it) => ownColumns(it, unitKind))
}

/** The key of a column in a table of figures: "D06/X", "A01/-". */
export function columnKey(column: FigureColumn): string {
  return `${column.indicator}/${column.loaiHinh}`
}

function isTyped(indicator: Indicator, unitKind: UnitKind): boolean {
  return indicator.kind !== 'text' && indicator.kind !== 'ratio' && indicator.reportedBy.includes(unitKind)
}

function allColumns(indicator: Indicator): FigureColumn[] {
  if (indicator.loaiHinh.length === 0) return [{ indicator: indicator.code, loaiHinh: '-' }]
  return indicator.loaiHinh.map((loaiHinh) => ({ indicator: indicator.code, loaiHinh }))
}

function ownColumns(indicator: Indicator, unitKind: UnitKind): FigureColumn[] {
  const typed = indicator.ownColumns?.[unitKind] ?? usualLoaiHinh[unitKind]
  return allColumns(indicator).filter(({ loaiHinh }) => loaiHinh === '-' || typed.includes(loaiHinh))
}

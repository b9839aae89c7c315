import type { FigureColumn, Indicator } from '../indicators/indicator.ts'
import type { TreeAsOf } from '../orgTree/treeAsOf.ts'
import type { PeriodId } from '../periods/periodCode.ts'
import type { PackedCells } from './packedCells.ts'

/**
 * What one unit has for one quarter. `counted`: its report was received and says something; `empty`: it was received without
 * a figure or a word; `open`: it is still a draft, was returned, or there is none.
 */
export type UnitReport = {
  standing: 'counted' | 'empty' | 'open'
  own: PackedCells
  childrenTotal: PackedCells
}

/** One quarter: the tree and the units that owe no report as of its cut-off, and the reports by unit id. */
export type QuarterFacts = {
  period: PeriodId
  tree: TreeAsOf
  exempt: ReadonlySet<number>
  reports: ReadonlyMap<number, UnitReport>
}

/** The stretches of time a consolidation speaks of. */
export const consolidationSpans = ['period', 'yearToDate', 'previous', 'samePeriodLastYear'] as const
export type ConsolidationSpan = (typeof consolidationSpans)[number]

/** Everything a consolidation is computed from, read in one transaction. */
export type ConsolidationFacts = {
  /** Code of the period asked for. */
  period: string
  /** The consolidated unit, as of the end of the period. */
  unit: { id: number; code: string; name: string }
  /** The catalogue in force at the end of the period, in printing order. */
  indicators: readonly Indicator[]
  columns: readonly (FigureColumn & { id: number })[]
  /** The quarters of each span in order of time; one for which nothing was ever kept has no reports. */
  spans: Readonly<Record<ConsolidationSpan, readonly QuarterFacts[]>>
}

import type { FigureValue } from '../figures/figure.ts'
import type { IndicatorCatalogue } from '../indicators/indicatorCatalogue.ts'
import type { UnitKind } from '../orgTree/orgUnit.ts'

/** Figures by column key ("D06/X"); a column that is absent is blank. */
export type FigureTable = Readonly<Record<string, FigureValue>>

/** The tables of figures that a rule can name; null where there is nothing to compare with. */
export type FigureTables = {
  /** The period being checked. */
  current: FigureTable
  /** The period of the same length before it. */
  previous: FigureTable | null
  samePeriodLastYear: FigureTable | null
  /** From the start of the year to this period's end, this period included. */
  yearToDate: FigureTable | null
}

/** Everything the consistency rules look at, for one unit and period. */
export type SubmissionFacts = {
  unitKind: UnitKind
  /** The catalogue version in force in the period. */
  catalogue: IndicatorCatalogue
  figures: FigureTables
  /** Text by section code: "II.7". */
  narratives: Readonly<Record<string, string>>
  /** Communes of the unit in the period, 1 for a commune itself; null where that is not known. */
  communeCount: number | null
  /** The sum of the self-scored criteria, in tenths of a point; null before scoring. */
  criteriaSum: number | null
  /** A unit's stated total beside its children's sum and its own figures; null where it states none. */
  children: { stated: FigureTable; sum: FigureTable; own: FigureTable } | null
  /** The units right below that report the bodies of a loại hình themselves, by name: agencies C, enterprises D. */
  reportedBelow: Readonly<Partial<Record<'C' | 'D', readonly string[]>>>
  /** Year-to-date figures as a unit stated them itself; null where it states none. */
  statedYearToDate: FigureTable | null
}

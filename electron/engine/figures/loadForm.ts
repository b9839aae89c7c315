import type { Ledger } from '#shared/domain/figures/figure.ts'
import { columnKey, columnsFor, figureColumns } from '#shared/domain/indicators/figureColumns.ts'
import { isAskedIn } from '#shared/domain/indicators/isAskedIn.ts'
import type { FigureLoaiHinh, Indicator } from '#shared/domain/indicators/indicator.ts'
import type { IndicatorCatalogue } from '#shared/domain/indicators/indicatorCatalogue.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { loadIndicatorCatalogue } from '../catalogues/catalogueQueries.ts'
import { loadColumns } from '../catalogues/columnQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { findPeriod, mustReadPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindUnit } from '../units/unitQueries.ts'

/** `isAsked` false: the report of this quarter does not ask for it (a score of the year, in quarter I). */
export type FormColumn = { id: number; indicator: Indicator; loaiHinh: FigureLoaiHinh; isAsked: boolean }

/** The figures a unit fills in for a quarter: its columns in catalogue order. */
export type Form = {
  unit: UnitAsOf
  period: Period
  /** Null while nothing is kept for the period. */
  periodId: number | null
  ledger: Ledger
  columns: readonly FormColumn[]
  groups: IndicatorCatalogue['groups']
}

/** The form of a unit as of the period's cut-off. Throws `Refusal` unknownUnit or unknownPeriod. */
export function loadForm(db: ReadDatabase, unitCode: string, periodCode: string, ledger: Ledger): Form {
  const period = mustReadPeriod(db, periodCode)
  const unit = mustFindUnit(db, loadTree(db, period.cutOff), unitCode)
  const catalogue = loadIndicatorCatalogue(db, period.cutOff)
  return {
    unit,
    period,
    periodId: findPeriod(db, periodCode)?.id ?? null,
    ledger,
    groups: catalogue.groups,
    columns: formColumns(db, catalogue, unit, ledger, period),
  }
}

/** A unit's own ledger has the columns of its kind; the ledger of children's totals has every summed column. */
function formColumns(
  db: ReadDatabase,
  catalogue: IndicatorCatalogue,
  unit: UnitAsOf,
  ledger: Ledger,
  period: Period,
): FormColumn[] {
  const byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const kept = loadColumns(db)
  const wanted = ledger === 'own' ? columnsFor(unit.kind, catalogue) : figureColumns(catalogue)
  return wanted.flatMap((column) => {
    const [indicator, known] = [byCode.get(column.indicator), kept.get(columnKey(column))]
    if (!indicator || !known || (ledger === 'childrenTotal' && indicator.overUnits !== 'sum')) return []
    return [{ id: known.id, indicator, loaiHinh: column.loaiHinh, isAsked: isAskedIn(indicator, period) }]
  })
}

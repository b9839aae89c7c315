import { refuse } from '#shared/contract/failure.ts'
import { formChecks } from '#shared/domain/exchange/formChecks.ts'
import type { FormColumn, FormFacts, FormSection } from '#shared/domain/exchange/formFacts.ts'
import { columnKey, columnsFor } from '#shared/domain/indicators/figureColumns.ts'
import { isAskedIn } from '#shared/domain/indicators/isAskedIn.ts'
import type { IndicatorCatalogue } from '#shared/domain/indicators/indicatorCatalogue.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { periodKindOf } from '#shared/domain/periods/dueDate.ts'
import type { Period, ReportTypeCode } from '#shared/domain/periods/period.ts'
import { previousPeriod, quartersOf, samePeriodLastYear, type PeriodId } from '#shared/domain/periods/periodCode.ts'
import { periodLabel } from '#shared/domain/periods/periodLabel.ts'
import type { Outline } from '#shared/domain/submissions/outline.ts'
import type { FigureTable } from '#shared/domain/submissions/submissionFacts.ts'
import { loadIndicatorCatalogue, loadOutline, loadRules } from '../../catalogues/catalogueQueries.ts'
import { loadColumns } from '../../catalogues/columnQueries.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { loadFigures, loadNarratives } from '../../figures/figureQueries.ts'
import { findPeriod, mustReadPeriod } from '../../periods/periodQueries.ts'
import { loadTree, mustFindOurUnitId, mustFindUnit } from '../../units/unitQueries.ts'

/** Which report a form is for; the codes as people type them. */
type FormOrder = { unit: string; reportType: ReportTypeCode; period: string }

/**
 * Everything an entry form is made of; with `filled` also what stands in the database for the period. Figures of a
 * half-year or annual report are those of its last quarter (reference §3.2, dự thảo). Throws `Refusal`.
 */
export function loadFormFacts(db: ReadDatabase, order: FormOrder, filled: boolean): FormFacts {
  const { period, quarter } = mustFitPeriod(db, order)
  const tree = loadTree(db, period.cutOff)
  const unit = mustFindUnit(db, tree, order.unit)
  const catalogue = loadIndicatorCatalogue(db, period.cutOff)
  const asked = catalogue.indicators.filter((indicator) => isAskedIn(indicator, period))
  const columns = formColumns({ ...catalogue, indicators: asked }, unit)
  const parent = unit.parentId === null ? undefined : tree.byId.get(unit.parentId)
  const receiver = tree.byId.get(mustFindOurUnitId(db)) ?? unit
  const figuresOf = figureReader(db, unit.id)
  return {
    unit: { uid: unit.uid, code: unit.code, name: fullName(unit), parentName: parent ? fullName(parent) : null },
    receiver: fullName(receiver),
    reportType: order.reportType,
    period: period.code,
    periodLabel: periodLabel(period),
    quarter: quarter.code,
    catalogue: { version: catalogue.version, label: catalogue.label },
    groups: catalogue.groups,
    columns,
    sections: formSections(loadOutline(db, order.reportType, 'unit', period.cutOff), unit),
    checks: formChecks(loadRules(db, period.cutOff).rules, columns, catalogue.constants),
    current: filled ? figuresOf(quarter) : {},
    texts: filled ? textsOf(db, quarter, unit.id) : new Map(),
    revision: 1,
    previous: figuresOf(previousPeriod(quarter)),
    samePeriodLastYear: figuresOf(samePeriodLastYear(quarter)),
  }
}

/** The period of a report and the quarter its figures are kept under. Throws `Refusal` when type and period do not fit. */
export function mustFitPeriod(
  db: ReadDatabase,
  { period: code, reportType }: Pick<FormOrder, 'period' | 'reportType'>,
): { period: Period; quarter: PeriodId } {
  const period = mustReadPeriod(db, code)
  if (period.kind !== periodKindOf[reportType]) refuse('periodDoesNotFit', { period: code, reportType })
  return { period, quarter: quartersOf(period).at(-1) ?? period }
}

/** The columns that a unit types for itself, whatever the period asks for (a form made before it was so is read too), with the names they are printed under. */
export function formColumns(catalogue: IndicatorCatalogue, unit: Pick<UnitAsOf, 'kind'>): FormColumn[] {
  const byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  return columnsFor(unit.kind, catalogue).flatMap((column) => {
    const indicator = byCode.get(column.indicator)
    if (!indicator) return []
    const { group, name, unit: unitOfMeasure, kind, scale, partOf, note } = indicator
    const printed = { group, name, unit: unitOfMeasure, kind, scale, isPart: partOf !== undefined, note: note ?? null }
    return [{ ...column, key: columnKey(column), ...printed }]
  })
}

/** The sections a unit writes, each heading above them included. */
export function formSections(outline: Outline, unit: Pick<UnitAsOf, 'kind'>): FormSection[] {
  const sections = outline.sections.map(({ code, heading, level, writtenBy }) => {
    return { code, heading, level, isWritten: writtenBy.includes(unit.kind) }
  })
  const annexes = outline.annexes.map(({ code, label, title, writtenBy }) => {
    return { code, heading: `${label}. ${title}`, level: 1, isWritten: writtenBy.includes(unit.kind) }
  })
  const all = [...sections, ...annexes]
  const isAboveWritten = (code: string) => all.some((it) => it.isWritten && it.code.startsWith(`${code}.`))
  return all.filter(({ code, isWritten }) => isWritten || isAboveWritten(code))
}

function figureReader(db: ReadDatabase, unitId: number): (quarter: PeriodId) => FigureTable {
  const keys = new Map([...loadColumns(db)].map(([key, { id }]) => [id, key]))
  return (quarter) => {
    const kept = findPeriod(db, quarter.code)
    const figures = kept ? loadFigures(db, { periodId: kept.id, unitId, ledger: 'own' }) : new Map()
    return Object.fromEntries([...figures].flatMap(([id, figure]) => (keys.has(id) ? [[keys.get(id), figure]] : [])))
  }
}

function textsOf(db: ReadDatabase, quarter: PeriodId, unitId: number): Map<string, string> {
  const kept = findPeriod(db, quarter.code)
  return kept ? loadNarratives(db, kept.id, unitId) : new Map()
}

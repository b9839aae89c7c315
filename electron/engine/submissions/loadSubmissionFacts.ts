import { addFigures } from '#shared/domain/figures/addFigures.ts'
import type { Ledger } from '#shared/domain/figures/figure.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { previousPeriod, samePeriodLastYear, yearToDate, type PeriodId } from '#shared/domain/periods/periodCode.ts'
import { reporterOfLoaiHinh, type CountedLoaiHinh } from '#shared/domain/submissions/reportedBelow.ts'
import type { FigureTable, SubmissionFacts } from '#shared/domain/submissions/submissionFacts.ts'
import { loadIndicatorCatalogue } from '../catalogues/catalogueQueries.ts'
import { loadColumns } from '../catalogues/columnQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadFigures, loadNarratives } from '../figures/figureQueries.ts'
import { findPeriod } from '../periods/periodQueries.ts'
import { loadCriteriaSum } from '../scoring/loadCriteriaSum.ts'
import { loadSubmissions } from './submissionQueries.ts'

/** Everything the consistency rules look at for a unit's report of a quarter; to be called in one read transaction. */
export function loadSubmissionFacts(db: ReadDatabase, tree: TreeAsOf, unit: UnitAsOf, period: Period): SubmissionFacts {
  const catalogue = loadIndicatorCatalogue(db, period.cutOff)
  const tables = tableReader(db, unit.id)
  const kept = findPeriod(db, period.code)
  return {
    unitKind: unit.kind,
    catalogue,
    figures: {
      current: tables(period) ?? {},
      previous: tables(previousPeriod(period)),
      samePeriodLastYear: tables(samePeriodLastYear(period)),
      yearToDate: sumOverTime(
        catalogue.indicators,
        yearToDate(period).map((quarter) => tables(quarter) ?? {}),
      ),
    },
    narratives: kept ? Object.fromEntries(loadNarratives(db, kept.id, unit.id)) : {},
    communeCount: countCommunes(tree, unit),
    criteriaSum: period.code === `${String(period.year)}-Q4` ? loadCriteriaSum(db, unit.id, period.year) : null,
    children: kept ? loadChildren(db, tree, unit, kept.id) : null,
    reportedBelow: loadReportedBelow(tree, unit),
    statedYearToDate: null,
  }
}

type TableReader = (period: PeriodId) => FigureTable | null

function tableReader(db: ReadDatabase, unitId: number): TableReader {
  const keys = new Map([...loadColumns(db)].map(([key, column]) => [column.id, key]))
  return (period) => {
    const kept = findPeriod(db, period.code)
    const table = kept ? loadTable(db, keys, kept.id, unitId, 'own') : {}
    return Object.keys(table).length > 0 ? table : null
  }
}

function loadTable(
  db: ReadDatabase,
  keys: ReadonlyMap<number, string>,
  periodId: number,
  unitId: number,
  ledger: Ledger,
): FigureTable {
  const figures = loadFigures(db, { periodId, unitId, ledger })
  return Object.fromEntries(
    [...figures].flatMap(([columnId, figure]) => (keys.has(columnId) ? [[keys.get(columnId), figure]] : [])),
  )
}

/** Flows add up over the quarters; for what does not, the last quarter speaks. */
function sumOverTime(
  indicators: SubmissionFacts['catalogue']['indicators'],
  tables: readonly FigureTable[],
): FigureTable {
  const added = new Set(
    indicators.filter((indicator) => indicator.overTime === 'sum').map((indicator) => indicator.code),
  )
  const keys = new Set(tables.flatMap((table) => Object.keys(table)))
  const entries = [...keys].flatMap((key) => {
    const figures = tables.flatMap((table) => (table[key] ? [table[key]] : []))
    const figure = added.has(key.split('/')[0] ?? '') ? addFigures(figures) : (tables.at(-1)?.[key] ?? null)
    return figure ? [[key, figure] as const] : []
  })
  return Object.fromEntries(entries)
}

function countCommunes(tree: TreeAsOf, unit: UnitAsOf): number {
  if (unit.kind === 'commune') return 1
  return descendantsAsOf(tree, unit.id).filter((below) => below.kind === 'commune').length
}

function loadReportedBelow(tree: TreeAsOf, unit: UnitAsOf): SubmissionFacts['reportedBelow'] {
  const reporting = (tree.childrenOf.get(unit.id) ?? []).filter((child) => child.reports)
  const namesOf = (loaiHinh: CountedLoaiHinh) =>
    reporting.filter(({ kind }) => kind === reporterOfLoaiHinh[loaiHinh]).map((child) => fullName(child))
  return { C: namesOf('C'), D: namesOf('D') }
}

/** A unit that sends its children's totals beside their own reports: the totals must be the sum of those reports. */
function loadChildren(db: ReadDatabase, tree: TreeAsOf, unit: UnitAsOf, periodId: number): SubmissionFacts['children'] {
  const keys = new Map([...loadColumns(db)].map(([key, column]) => [column.id, key]))
  const stated = loadTable(db, keys, periodId, unit.id, 'childrenTotal')
  const submissions = loadSubmissions(db, periodId)
  const sent = (tree.childrenOf.get(unit.id) ?? []).filter((child) => {
    const state = submissions.get(child.id)?.state
    return state === 'sent' || state === 'accepted' || state === 'included'
  })
  if (Object.keys(stated).length === 0 || sent.length === 0) return null
  const tables = sent.map((child) => loadTable(db, keys, periodId, child.id, 'own'))
  const sums = Object.keys(stated).flatMap((key) => {
    const sum = addFigures(tables.flatMap((table) => (table[key] ? [table[key]] : [])))
    return sum ? [[key, sum] as const] : []
  })
  return { stated, sum: Object.fromEntries(sums), own: {} }
}

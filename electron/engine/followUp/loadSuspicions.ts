import type { Output } from '#shared/rpc/connectEngine.ts'
import { refuse } from '#shared/contract/failure.ts'
import type { PackedCells } from '#shared/domain/consolidation/packedCells.ts'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import type { IndicatorCatalogue } from '#shared/domain/indicators/indicatorCatalogue.ts'
import { columnKey } from '#shared/domain/indicators/figureColumns.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { labelUnits } from '#shared/domain/orgTree/labelUnits.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { findSuspicions, type Suspicion } from '#shared/domain/periods/followUpSuspicions.ts'
import { previousPeriod, type PeriodId } from '#shared/domain/periods/periodCode.ts'
import { isReceived } from '#shared/domain/submissions/workflow.ts'
import { loadFollowUpRules, loadIndicatorCatalogue } from '../catalogues/catalogueQueries.ts'
import { loadColumns, type KeptColumn } from '../catalogues/columnQueries.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { findPeriod, mustReadPeriod } from '../periods/periodQueries.ts'
import { loadSubmissions } from '../submissions/submissionQueries.ts'
import { loadTree, mustFindOurUnitId, mustFindUnitId } from '../units/unitQueries.ts'

/** The received reports of a quarter that a person should look at, in tree order, each with the reasons. */
export function loadSuspicions(
  db: ReadDatabase,
  request: { period: string; unit?: string | undefined },
): Output<'followUp.suspicions'> {
  const period = mustReadPeriod(db, request.period)
  if (period.kind !== 'quarter') refuse('periodDoesNotFit', { period: period.code, reportType: 'quarterly' })
  const kept = findPeriod(db, period.code)
  if (!kept) return { reports: [] }
  const rootId = request.unit === undefined ? mustFindOurUnitId(db) : mustFindUnitId(db, request.unit)
  const submissions = loadSubmissions(db, kept.id)
  const tree = loadTree(db, period.cutOff)
  const units = descendantsAsOf(tree, rootId).filter(({ id }) => isReceived(submissions.get(id)?.state ?? null))
  const catalogue = loadIndicatorCatalogue(db, period.cutOff)
  const names = new Map(catalogue.indicators.map(({ code, name }) => [code, name]))
  const { suspicions: rules } = loadFollowUpRules(db, period.cutOff)
  const history = quartersBefore(period, rules.quartersBack).map(({ code }) =>
    loadPacks(db, findPeriod(db, code)?.id ?? 0),
  )
  const [current, columns, flowColumns] = [loadPacks(db, kept.id), namesOf(db), flowColumnsOf(db, catalogue)]
  const labels = labelUnits(units, (id) => tree.byId.get(id))
  const reports = units.map((unit) => {
    const neighbours = units
      .filter((other) => isNeighbour(unit, other))
      .map((other) => ({ name: fullName(other), cells: current.get(other.id) ?? [] }))
    const facts = {
      isEmpty: submissions.get(unit.id)?.isEmpty ?? false,
      current: current.get(unit.id) ?? [],
      history: history.map((packs) => packs.get(unit.id) ?? []),
      neighbours,
      flowColumns,
      scales: scalesOf(columns),
    }
    const suspicions = findSuspicions(facts, rules)
    return {
      unit: { code: unit.code, name: labels.get(unit.id) ?? fullName(unit) },
      suspicions: suspicions.map((one) => toSentence(one, columns, names)),
    }
  })
  return { reports: reports.filter(({ suspicions }) => suspicions.length > 0) }
}

function isNeighbour(unit: UnitAsOf, other: UnitAsOf): boolean {
  return other.id !== unit.id && other.parentId === unit.parentId && other.kind === unit.kind
}

function quartersBefore(period: PeriodId, quartersBack: number): PeriodId[] {
  const quarters: PeriodId[] = []
  for (let quarter = previousPeriod(period); quarters.length < quartersBack; quarter = previousPeriod(quarter))
    quarters.unshift(quarter)
  return quarters
}

function loadPacks(db: ReadDatabase, periodId: number): Map<number, PackedCells> {
  const rows = db.raw<[number, string]>(
    sql`SELECT unit_id, cells FROM figure_pack WHERE period_id = ${periodId} AND ledger = 0`,
  )
  return new Map(rows.map(([unitId, cells]) => [unitId, JSON.parse(cells) as PackedCells]))
}

function flowColumnsOf(db: ReadDatabase, catalogue: IndicatorCatalogue): number[] {
  const flows = new Set(
    catalogue.indicators.filter(({ kind }) => kind === 'flow' || kind === 'money').map(({ code }) => code),
  )
  return [...loadColumns(db).values()].filter(({ indicator }) => flows.has(indicator)).map(({ id }) => id)
}

function namesOf(db: ReadDatabase): ReadonlyMap<number, KeptColumn> {
  return new Map([...loadColumns(db).values()].map((column) => [column.id, column]))
}

function scalesOf(columns: ReadonlyMap<number, KeptColumn>): number[] {
  const scales: number[] = []
  for (const { id, scale } of columns.values()) scales[id] = scale
  return scales
}

function toSentence(
  suspicion: Suspicion,
  columns: ReadonlyMap<number, KeptColumn>,
  names: ReadonlyMap<string, string>,
) {
  const column = suspicion.kind === 'outOfRange' ? (columns.get(suspicion.column) ?? null) : null
  return {
    kind: suspicion.kind,
    column: column && columnKey(column),
    sentence: sentenceOf(suspicion, column, names.get(column?.indicator ?? '')),
  }
}

function sentenceOf(suspicion: Suspicion, column: KeptColumn | null, indicator = ''): string {
  switch (suspicion.kind) {
    case 'empty':
      return 'Báo cáo không có số liệu và lời văn.'
    case 'copiedFromLast':
      return `${suspicion.same}/${suspicion.compared} số liệu phát sinh giống hệt quý trước; hãy hỏi lại có chép số cũ không.`
    case 'copiedFromNeighbour':
      return `${suspicion.same}/${suspicion.compared} số liệu phát sinh giống hệt ${suspicion.neighbour}; hãy hỏi lại.`
    case 'outOfRange': {
      const shown = (value: number) => formatScaled(value, column?.scale ?? 0)
      const name = column ? `${columnKey(column)} ${indicator}`.trimEnd() : ''
      return `${name}: ${shown(suspicion.value)}, trong khi các quý trước từ ${shown(suspicion.least)} đến ${shown(suspicion.most)}.`
    }
  }
}

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCatalogues, saveCatalogue } from '../../electron/engine/catalogues/catalogueQueries.ts'
import { catalogueKinds, type CatalogueKind } from '../../electron/engine/catalogues/catalogueKinds.ts'
import { ensureColumns, loadColumns } from '../../electron/engine/catalogues/columnQueries.ts'
import { readJsonFile } from '../../electron/engine/catalogues/readJsonFile.ts'
import { loadConsolidation } from '../../electron/engine/consolidation/loadConsolidation.ts'
import { wrapDatabase, type ReadDatabase, type WriteDatabase } from '../../electron/engine/database/database.ts'
import { migrate } from '../../electron/engine/database/migrate.ts'
import { openDatabase } from '../../electron/engine/database/openDatabase.ts'
import { sql } from '../../electron/engine/database/sql.ts'
import { readTransaction, writeTransaction } from '../../electron/engine/database/transaction.ts'
import { bulkSaveFigures } from '../../electron/engine/figures/bulkSaveFigures.ts'
import type { FigureRow } from '../../electron/engine/figures/figureQueries.ts'
import { ensureQuarter } from '../../electron/engine/periods/periodQueries.ts'
import { saveSubmission } from '../../electron/engine/submissions/submissionQueries.ts'
import { insertUnit } from '../../electron/engine/units/unitQueries.ts'
import { columnKey, columnsFor } from '../../shared/domain/indicators/figureColumns.ts'
import type { IndicatorCatalogue } from '../../shared/domain/indicators/indicatorCatalogue.ts'
import { resolveCatalogues } from '../../shared/domain/indicators/resolveCatalogues.ts'
import type { UnitKind } from '../../shared/domain/orgTree/orgUnit.ts'

type BenchUnit = { id: number; kind: UnitKind }

const firstYear = 2018
const quarters = Array.from({ length: 20 }, (_, n) => `${firstYear + Math.floor(n / 4)}-Q${(n % 4) + 1}`)
const templates = fileURLToPath(new URL('../../templates/', import.meta.url))

/**
 * Makes the database of the consolidation bench at `path`, which must not exist: a province with 10 × `factor` districts of
 * 21 communes each and 10 × `factor` agencies (about 230 × factor units), the shipped catalogue, 20 quarters, all reports in.
 */
export function prepareConsolidationBench(path: string, factor: number): void {
  const connection = openDatabase(path, 'create')
  migrate(connection, path)
  const db = wrapDatabase(connection)
  try {
    const catalogue = writeTransaction(connection, () => saveShipped(db))
    const units = writeTransaction(connection, () => saveUnits(db, factor))
    for (const code of quarters) writeTransaction(connection, () => saveQuarter(db, code, units, catalogue))
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    connection.close()
  }
}

/** One report that is to be loaded: where its figures belong, and the figures in the order of their columns. */
export type BenchReport = { periodId: number; unitId: number; figures: (FigureRow & { columnId: number })[] }

/**
 * Makes a database at `path` with the tree, catalogue and quarters of the bench but without figures, and returns the
 * reports to load into it, by quarter and unit, until there are `count` figures.
 */
export function prepareLoadBench(path: string, factor: number, count: number): BenchReport[][] {
  const connection = openDatabase(path, 'create')
  migrate(connection, path)
  const db = wrapDatabase(connection)
  try {
    return writeTransaction(connection, () => {
      const catalogue = saveShipped(db)
      const units = saveUnits(db, factor)
      const columnIds = columnIdsByKind(db, catalogue)
      const reports = quarters.map((code) => reportsOf(ensureQuarter(db, code).id, units, columnIds))
      return cutTo(reports, count)
    })
  } finally {
    connection.pragma('wal_checkpoint(TRUNCATE)')
    connection.close()
  }
}

function reportsOf(
  periodId: number,
  units: readonly BenchUnit[],
  columnIds: ReadonlyMap<UnitKind, readonly number[]>,
): BenchReport[] {
  return units.map(({ id, kind }) => ({
    periodId,
    unitId: id,
    figures: (columnIds.get(kind) ?? []).map((columnId) => benchFigure(periodId, id, columnId)),
  }))
}

function cutTo(quartersOfReports: readonly BenchReport[][], count: number): BenchReport[][] {
  let left = count
  return quartersOfReports.map((reports) =>
    reports
      .map((report) => {
        const figures = report.figures.slice(0, left)
        left -= figures.length
        return { ...report, figures }
      })
      .filter(({ figures }) => figures.length > 0),
  )
}

/** The works of the consolidation bench on one prepared database: ours, and the same sums in hand-written SQL. */
export type ConsolidationBench = {
  /** The first quarter of all, which has nothing to be compared with. Returns the number of indicators. */
  onePeriod(): number
  onePeriodBySql(): number
  /** The last quarter, with the year to date, the quarter before and the same quarter of the year before. */
  withComparisons(): number
  withComparisonsBySql(): number
  close(): void
}

/** Opens a prepared database for timing. */
export function openConsolidationBench(path: string): ConsolidationBench {
  const connection = openDatabase(path, 'existing')
  const db = wrapDatabase(connection)
  const ours = (period: string) =>
    readTransaction(connection, () => loadConsolidation(db, { unit: 'BG', period }).indicators.length)
  const bySql = (periods: readonly string[]) => readTransaction(connection, () => readSums(db, periods).length)
  const [first = ''] = quarters
  const last = quarters.at(-1) ?? ''
  return {
    onePeriod: () => ours(first),
    onePeriodBySql: () => bySql([first]),
    withComparisons: () => ours(last),
    withComparisonsBySql: () => bySql([...quarters.slice(-4), quarters.at(-5) ?? '']),
    close: () => connection.close(),
  }
}

/** The leanest SQL for the sums of each direct child with everything below it: here all reports are in, and the tree stands still. */
function readSums(db: ReadDatabase, periods: readonly string[]): unknown[] {
  return db.raw(sql`
    WITH RECURSIVE below (unit_id, child) AS (
      SELECT s.unit_id, s.unit_id FROM org_unit_span s JOIN org_unit root ON root.id = s.parent_id WHERE root.code = 'BG'
      UNION ALL
      SELECT s.unit_id, below.child FROM below JOIN org_unit_span s ON s.parent_id = below.unit_id
    )
    SELECT f.period_id, below.child, f.column_id, sum(f.value)
    FROM period p
    CROSS JOIN submission r ON r.period_id = p.id
    CROSS JOIN figure f ON f.period_id = r.period_id AND f.unit_id = r.unit_id AND f.ledger = 0
    JOIN below ON below.unit_id = f.unit_id
    WHERE p.code IN (SELECT value FROM json_each(${JSON.stringify(periods)})) AND r.state = 'accepted' AND r.is_empty = 0
    GROUP BY f.period_id, below.child, f.column_id`)
}

function saveShipped(db: WriteDatabase): IndicatorCatalogue {
  saveFile(db, 'indicators', 'v2021.json')
  saveFile(db, 'schedule', '2021-du-thao.json')
  const [catalogue] = resolveCatalogues(loadCatalogues(db, 'indicators'))
  if (!catalogue) throw new Error('the shipped indicator catalogue is missing')
  ensureColumns(db, catalogue)
  return catalogue
}

function saveFile(db: WriteDatabase, kind: CatalogueKind, file: string): void {
  const { folder, schema } = catalogueKinds[kind]
  saveCatalogue(db, kind, readJsonFile(join(templates, folder, file), schema), 'shipped', '2021-01-01T00:00:00.000Z')
}

function saveUnits(db: WriteDatabase, factor: number): BenchUnit[] {
  const units: BenchUnit[] = []
  const add = (kind: UnitKind, code: string, parentId: number | null): number => {
    const attributes = { kind, designation: kind, name: code, statCode: null, parentId, sortOrder: units.length }
    const span = { from: '2000-01-01', until: null, reports: parentId !== null, ...attributes }
    const id = insertUnit(db, { uid: `bench/${code}`, code, spans: [span] })
    units.push({ id, kind })
    return id
  }
  const root = add('province', 'BG', null)
  for (let d = 0; d < 10 * factor; d += 1) {
    const district = add('district', `H${d}`, root)
    for (let c = 0; c < 21; c += 1) add('commune', `H${d}X${c}`, district)
  }
  for (let a = 0; a < 10 * factor; a += 1) add('agency', `C${a}`, root)
  return units
}

function saveQuarter(
  db: WriteDatabase,
  code: string,
  units: readonly BenchUnit[],
  catalogue: IndicatorCatalogue,
): void {
  const period = ensureQuarter(db, code)
  for (const { unitId, figures } of reportsOf(period.id, units, columnIdsByKind(db, catalogue))) {
    bulkSaveFigures(db, period.id, unitId, 0, figures)
    const receipt = { firstReceivedOn: period.cutOff, isEstimate: false, isEmpty: false }
    saveSubmission(db, { unitId, periodId: period.id, state: 'accepted', ...receipt })
  }
}

function columnIdsByKind(db: WriteDatabase, catalogue: IndicatorCatalogue): Map<UnitKind, number[]> {
  const kept = loadColumns(db)
  const kinds: readonly UnitKind[] = ['province', 'district', 'commune', 'agency']
  return new Map(
    kinds.map((kind) => [
      kind,
      columnsFor(kind, catalogue)
        .map((column) => kept.get(columnKey(column))?.id ?? 0)
        .sort((a, b) => a - b),
    ]),
  )
}

/** A figure that depends on its place alone: most are numbers, some "không phát sinh", a few "không áp dụng". */
function benchFigure(periodId: number, unitId: number, columnId: number) {
  const mixed = (periodId * 7919 + unitId * 104_729 + columnId * 1299) % 997
  if (mixed % 29 === 0) return { columnId, state: 2 as const, value: null }
  if (mixed % 11 === 0) return { columnId, state: 1 as const, value: null }
  return { columnId, state: 0 as const, value: mixed }
}

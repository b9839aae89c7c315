import SqliteDatabase from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { loadCatalogues, saveCatalogue } from '#engine/catalogues/catalogueQueries.ts'
import { ensureColumns, loadColumns, type KeptColumn } from '#engine/catalogues/columnQueries.ts'
import { catalogueKinds, type CatalogueKind } from '#engine/catalogues/catalogueKinds.ts'
import { wrapDatabase, type WriteDatabase } from '#engine/database/database.ts'
import { migrate } from '#engine/database/migrate.ts'
import { ensureQuarter, type KeptPeriod } from '#engine/periods/periodQueries.ts'
import { insertUnit } from '#engine/units/unitQueries.ts'
import { resolveCatalogues } from '#shared/domain/indicators/resolveCatalogues.ts'
import type { UnitSpan } from '#shared/domain/orgTree/orgUnit.ts'

/** An office in memory: a province of two districts with three communes each, four quarters, and some kept columns. */
export type SmallOffice = {
  db: WriteDatabase
  unitIds: readonly number[]
  quarters: readonly KeptPeriod[]
  columns: readonly KeptColumn[]
  close(): void
}

/** Opens a new small office. The unit with code "BG" is its root, "H1" and "H2" its districts. */
export function openSmallOffice(): SmallOffice {
  const connection = new SqliteDatabase(':memory:')
  connection.pragma('foreign_keys = ON')
  migrate(connection, ':memory:')
  const db = wrapDatabase(connection)
  saveShipped(db, 'indicators', 'v2021.json')
  saveShipped(db, 'schedule', '2021-du-thao.json')
  for (const catalogue of resolveCatalogues(loadCatalogues(db, 'indicators'))) ensureColumns(db, catalogue)
  const root = add(db, 'BG', { kind: 'province', parentId: null, reports: false })
  const districts = ['H1', 'H2'].map((code) => add(db, code, { kind: 'district', parentId: root }))
  const communes = districts.flatMap((parentId, d) =>
    [1, 2, 3].map((n) => add(db, `H${d + 1}X${n}`, { kind: 'commune', parentId })),
  )
  return {
    db,
    unitIds: [root, ...districts, ...communes],
    quarters: ['2021-Q4', '2022-Q1', '2022-Q2', '2022-Q3'].map((code) => ensureQuarter(db, code)),
    columns: [...loadColumns(db).values()].filter((column) =>
      ['A01', 'E02', 'F08', 'K01', 'D07'].includes(column.indicator),
    ),
    close: () => connection.close(),
  }
}

function saveShipped(db: WriteDatabase, kind: CatalogueKind, file: string): void {
  const { folder, schema } = catalogueKinds[kind]
  const path = new URL(`../../../templates/${folder}/${file}`, import.meta.url)
  const content = schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  saveCatalogue(db, kind, content, 'shipped', '2021-01-01T00:00:00.000Z')
}

function add(db: WriteDatabase, code: string, given: Partial<UnitSpan> & Pick<UnitSpan, 'kind' | 'parentId'>): number {
  const usual = { designation: '', name: code, statCode: null, reports: true, sortOrder: 0 }
  return insertUnit(db, { uid: `thu/${code}`, code, spans: [{ from: '2000-01-01', until: null, ...usual, ...given }] })
}

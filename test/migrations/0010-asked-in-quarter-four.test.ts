import { createHash } from 'node:crypto'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'
import { indicatorCatalogueFileSchema } from '#shared/domain/indicators/indicatorCatalogue.ts'
import { readTemplateJson } from '../domain/indicators/readCatalogue.ts'

const shipped = indicatorCatalogueFileSchema.parse(readTemplateJson('indicators/v2021.json'))
const later = indicatorCatalogueFileSchema.parse(readTemplateJson('indicators/v2023.json'))
if ('basedOn' in shipped) throw new Error('v2021 is a whole catalogue')
const before = { ...shipped, indicators: shipped.indicators.map(({ askedIn: _, ...indicator }) => indicator) }

const opened: SqliteDatabase.Database[] = []
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close()
})

/** A database of the version before, with catalogues in it. */
function openVersion9(catalogues: readonly [code: string, revision: number, origin: string, content: unknown][]) {
  const connection = new SqliteDatabase(':memory:')
  opened.push(connection)
  migrate(connection, ':memory:', migrations.slice(0, 9))
  const insert = connection.prepare(`
    INSERT INTO catalogue (kind, code, revision, valid_from, origin, content, digest, added_at)
    VALUES ('indicators', ?, ?, '2021-08-10', ?, ?, 'x', '2022-01-01T00:00:00.000Z')`)
  for (const [code, revision, origin, content] of catalogues)
    insert.run(code, revision, origin, JSON.stringify(content))
  migrate(connection, ':memory:', migrations.slice(0, 10))
  return connection.prepare('SELECT code, revision, origin, content, digest FROM catalogue ORDER BY id').all() as {
    code: string
    revision: number
    origin: string
    content: string
    digest: string
  }[]
}

it('gives the shipped catalogue a next revision that is the one shipped now', () => {
  const rows = openVersion9([
    ['v2021', 1, 'shipped', before],
    ['v2023', 1, 'shipped', later],
  ])
  expect(rows.map(({ code, revision }) => `${code} ${revision}`)).toEqual(['v2021 1', 'v2023 1', 'v2021 2'])
  const added = rows[2]
  expect(added?.origin).toBe('shipped')
  expect(indicatorCatalogueFileSchema.parse(JSON.parse(added?.content ?? ''))).toEqual(shipped)
  expect(added?.digest).toBe(
    createHash('sha256')
      .update(added?.content ?? '')
      .digest('hex'),
  )
})

it.each([
  ['the office’s own revision', 'office', before],
  ['one that already says when it asks', 'shipped', shipped],
])('leaves %s alone', (_, origin, content) => {
  const rows = openVersion9([
    ['v2021', 1, 'shipped', before],
    ['v2021', 2, origin, content],
  ])
  expect(rows.map(({ revision }) => revision)).toEqual([1, 2])
})

import SqliteDatabase from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'

const opened: SqliteDatabase.Database[] = []
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close()
})

/** A database of the version before, with a unit and a quarter in it. */
function openVersion8(): SqliteDatabase.Database {
  const connection = new SqliteDatabase(':memory:')
  opened.push(connection)
  connection.pragma('foreign_keys = ON')
  migrate(connection, ':memory:', migrations.slice(0, 8))
  connection.exec(`
    INSERT INTO org_unit (id, uid, code) VALUES (1, 'u1', '218');
    INSERT INTO period VALUES (1, '2022-Q1', 'quarter', 2022, 1, '2022-01-01', '2022-03-31', NULL);`)
  return connection
}

it('keeps units and quarters, and begins without named versions', () => {
  const connection = openVersion8()
  migrate(connection, ':memory:', migrations.slice(0, 9))
  expect(connection.pragma('user_version', { simple: true })).toBe(9)
  expect(connection.prepare('SELECT code FROM org_unit').all()).toEqual([{ code: '218' }])
  expect(connection.prepare('SELECT code FROM period').all()).toEqual([{ code: '2022-Q1' }])
  expect(connection.prepare('SELECT * FROM kept_draft').all()).toEqual([])
})

it.each([
  ['a version without a name', `INSERT INTO kept_draft VALUES (1, 1, 1, '', '{}', '2022-04-01T00:00:00.000Z')`],
  ['content that is no JSON', `INSERT INTO kept_draft VALUES (1, 1, 1, 'a', 'x', '2022-04-01T00:00:00.000Z')`],
  ['a unit that is not there', `INSERT INTO kept_draft VALUES (1, 1, 9, 'a', '{}', '2022-04-01T00:00:00.000Z')`],
])('refuses %s', (_, statement) => {
  const connection = openVersion8()
  migrate(connection, ':memory:', migrations.slice(0, 9))
  expect(() => connection.exec(statement)).toThrow(/constraint failed/i)
})

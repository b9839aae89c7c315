import SqliteDatabase from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'

const opened: SqliteDatabase.Database[] = []
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close()
})

/** A database of the version before, with an office and the heading of its documents in it. */
function openVersion5(): SqliteDatabase.Database {
  const connection = new SqliteDatabase(':memory:')
  opened.push(connection)
  connection.pragma('foreign_keys = ON')
  migrate(connection, ':memory:', migrations.slice(0, 5))
  connection.exec(`
    INSERT INTO org_unit (id, uid, code) VALUES (1, 'u1', '218');
    INSERT INTO office (id, unit_id, preset, created_at) VALUES (1, 1, 'bac-giang-2021', '2022-01-01T00:00:00.000Z');
    INSERT INTO issuer VALUES (1, '2021-08-10', '{"place":"Lục Nam"}');`)
  return connection
}

it('keeps the office and its heading, and begins with nothing chosen', () => {
  const connection = openVersion5()
  migrate(connection, ':memory:', migrations.slice(0, 6))
  expect(connection.pragma('user_version', { simple: true })).toBe(6)
  expect(connection.prepare('SELECT unit_id, valid_from, content FROM issuer').all()).toEqual([
    { unit_id: 1, valid_from: '2021-08-10', content: '{"place":"Lục Nam"}' },
  ])
  expect(connection.prepare('SELECT unit_id FROM office').all()).toEqual([{ unit_id: 1 }])
  expect(connection.prepare('SELECT * FROM setting').all()).toEqual([])
})

it.each([
  ['a value that is no JSON', `INSERT INTO setting VALUES ('place', 'Lục Nam')`],
  ['a setting without a name', `INSERT INTO setting VALUES ('', '1')`],
])('refuses %s', (_, statement) => {
  const connection = openVersion5()
  migrate(connection, ':memory:', migrations.slice(0, 6))
  expect(() => connection.exec(statement)).toThrow(/constraint failed/i)
})

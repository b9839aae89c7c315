import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'

let connection: SqliteDatabase.Database
beforeEach(() => {
  connection = new SqliteDatabase(':memory:')
  connection.pragma('foreign_keys = ON')
  migrate(connection, ':memory:', migrations.slice(0, 2))
  connection.exec(`
    INSERT INTO org_unit (id, uid, code) VALUES (1, 'u/1', '218');
    INSERT INTO period (id, code, kind, year, idx, from_date, cut_off) VALUES (1, '2022-Q1', 'quarter', 2022, 1, '2021-12-15', '2022-03-14');
    INSERT INTO submission (id, unit_id, period_id, state, first_received_on, is_estimate, is_empty) VALUES (1, 1, 1, 'sent', '2022-03-10', 0, 0);
    INSERT INTO submission_version (submission_id, revision, received_on, digest, content) VALUES (1, 1, '2022-03-10', 'd', x'00');
  `)
})
afterEach(() => connection.close())

test('a version from before says that it was typed, with nothing to verify', () => {
  migrate(connection, ':memory:', migrations.slice(0, 3))
  expect(connection.prepare('SELECT revision, digest, source, verification FROM submission_version').all()).toEqual([
    { revision: 1, digest: 'd', source: 'typed', verification: null },
  ])
  expect(connection.pragma('foreign_key_check')).toEqual([])
})

test('the schema itself holds that a level is sent once, one key is trusted, and a returned slip has a reason', () => {
  migrate(connection, ':memory:', migrations.slice(0, 3))
  const letter = "INSERT INTO follow_up_letter VALUES (1, '2022-Q1', 'quarterly', 'first', '2022-03-20', '[]')"
  connection.exec(letter)
  expect(() => connection.exec(letter)).toThrow(/UNIQUE/)
  const key = (id: string) => `INSERT INTO unit_key VALUES (1, '${id}', 's', 'x', 'trusted', 'now', 'now')`
  connection.exec(key('a'))
  expect(() => connection.exec(key('b'))).toThrow(/UNIQUE/)
  expect(() =>
    connection.exec("INSERT INTO correction_slip (submission_id, at, reason) VALUES (1, 'now', '')"),
  ).toThrow(/CHECK/)
})

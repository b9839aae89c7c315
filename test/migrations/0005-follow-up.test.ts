import SqliteDatabase from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'

const version = 5
const opened: SqliteDatabase.Database[] = []
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close()
})

/** A database of the version before, with a catalogue and a letter in it. */
function openBefore(): SqliteDatabase.Database {
  const connection = new SqliteDatabase(':memory:')
  opened.push(connection)
  connection.pragma('foreign_keys = ON')
  migrate(connection, ':memory:', migrations.slice(0, version - 1))
  connection.exec(`
    INSERT INTO org_unit (id, uid, code) VALUES (1, 'u1', '218');
    INSERT INTO catalogue VALUES (7, 'schedule', '2021-du-thao', 2, '2021-01-01', 'office', '{}', 'd', '2022-01-01');
    INSERT INTO follow_up_letter VALUES (1, '2022-Q1', 'quarterly', 'second', '2022-03-28', '["A"]');`)
  return connection
}

it('keeps catalogues and letters, and takes new kinds and levels', () => {
  const connection = openBefore()
  migrate(connection, ':memory:', migrations.slice(0, version))
  expect(connection.prepare('SELECT id, kind, revision, origin FROM catalogue').all()).toEqual([
    { id: 7, kind: 'schedule', revision: 2, origin: 'office' },
  ])
  expect(connection.prepare('SELECT level, on_date, items FROM follow_up_letter').all()).toEqual([
    { level: 'second', on_date: '2022-03-28', items: '["A"]' },
  ])
  connection.exec(`
    INSERT INTO catalogue VALUES (8, 'followUp', 'a', 1, '2021-01-01', 'shipped', '{}', 'd', '2022-01-01');
    INSERT INTO follow_up_letter VALUES (1, '2022-Q1', 'quarterly', 'third', '2022-03-31', '[]');`)
})

it.each([
  [
    'a level sent twice',
    `INSERT INTO follow_up_letter VALUES (1, '2022-Q1', 'quarterly', 'second', '2022-04-28', '[]')`,
  ],
  [
    'one revision of a catalogue twice',
    `INSERT INTO catalogue VALUES (9, 'schedule', '2021-du-thao', 2, '2021-01-01', 'office', '{}', 'd', '2022-01-01')`,
  ],
  ['an empty backup', `INSERT INTO backup_made VALUES (1, '2022-01-01', '/a.db', 0, 1)`],
])('refuses %s', (_, statement) => {
  const connection = openBefore()
  migrate(connection, ':memory:', migrations.slice(0, version))
  expect(() => connection.exec(statement)).toThrow(/constraint failed/i)
})

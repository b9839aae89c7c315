import SqliteDatabase from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'

const version = 8
const opened: SqliteDatabase.Database[] = []
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close()
})

/** A database of the version before with a unit, a figure of its score and a kept file, brought to this version. */
function openMigrated(): SqliteDatabase.Database {
  const connection = new SqliteDatabase(':memory:')
  opened.push(connection)
  connection.pragma('foreign_keys = ON')
  migrate(connection, ':memory:', migrations.slice(0, version - 1))
  connection.exec(`
    INSERT INTO org_unit (id, uid, code) VALUES (1, 'u1', '218');
    INSERT INTO figure_column VALUES (1, 'Q01', '-', 1);
    INSERT INTO figure VALUES (1, 1, 0, 1, 0, 905);
    INSERT INTO kept_file VALUES ('${'a'.repeat(64)}', x'00', '2022-01-01');`)
  migrate(connection, ':memory:', migrations.slice(0, version))
  connection.exec(`INSERT INTO score_sheet VALUES (1, 1, 2022, '2022-du-thao', 1, 'draft', '2022-12-31')`)
  return connection
}

it('keeps what was there and takes sheets, points, evidence and outcomes', () => {
  const connection = openMigrated()
  expect(connection.prepare('SELECT value FROM figure').pluck().get()).toBe(905)
  connection.exec(`
    INSERT INTO score_basis VALUES (1, '7.2', 40, '[]');
    INSERT INTO score_entry VALUES (1, '7.2', 'self', 40, '');
    INSERT INTO score_outcome VALUES (1, 'self', 905, 'XS', '[]', 0);
    INSERT INTO score_evidence VALUES (1, 1, '1.2', 'kế hoạch.pdf', '${'a'.repeat(64)}', '${'a'.repeat(64)}', 1, 'now', NULL);`)
  expect(connection.pragma('foreign_key_check')).toEqual([])
})

it.each([
  ['a second sheet of a year', `INSERT INTO score_sheet VALUES (2, 1, 2022, 'x', 1, 'draft', '2022-12-31')`],
  ['a state that is none', `UPDATE score_sheet SET state = 'lost'`],
  ['points below nothing', `INSERT INTO score_entry VALUES (1, '1.1', 'self', -1, '')`],
  ['a score without points or reason', `INSERT INTO score_entry VALUES (1, '1.1', 'self', NULL, '')`],
  ['a fourth score', `INSERT INTO score_entry VALUES (1, '1.1', 'other', 1, '')`],
  [
    'evidence that is not kept',
    `INSERT INTO score_evidence VALUES (1, 1, '1.2', 'a', '${'b'.repeat(64)}', '${'b'.repeat(64)}', 1, 'now', NULL)`,
  ],
])('refuses %s', (_, statement) => {
  const connection = openMigrated()
  expect(() => connection.exec(statement)).toThrow(/CHECK|UNIQUE|FOREIGN KEY/)
})

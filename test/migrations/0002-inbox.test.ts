import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'

function versionOne(): SqliteDatabase.Database {
  const connection = new SqliteDatabase(':memory:')
  connection.pragma('foreign_keys = ON')
  migrate(connection, ':memory:', migrations.slice(0, 1))
  connection.exec(`
    INSERT INTO org_unit (id, uid, code) VALUES (1, 'u-1', '218');
    INSERT INTO period (id, code, kind, year, idx, from_date, cut_off) VALUES (1, '2022-Q1', 'quarter', 2022, 1, '2021-12-15', '2022-03-14');
    INSERT INTO submission (id, unit_id, period_id, state, first_received_on, is_estimate, is_empty) VALUES (1, 1, 1, 'sent', '2022-03-16', 0, 0);`)
  return connection
}

test('a file from before the inbox keeps its rows and can take forms in', () => {
  const connection = versionOne()
  migrate(connection, ':memory:', migrations.slice(0, 2))
  expect(connection.pragma('user_version', { simple: true })).toBe(2)
  expect(connection.prepare('SELECT state FROM submission').get()).toEqual({ state: 'sent' })
  connection.exec(`
    INSERT INTO inbox_file (id, digest, size, content) VALUES (1, 'd', 1, x'00');
    INSERT INTO inbox_entry (id, file_id, file_name, received_at, unit_id, period, report_type, revision, content_digest, result, reason, faults)
      VALUES (1, 1, 'biểu.xlsx', '2022-03-16T00:00:00Z', 1, '2022-Q1', 'quarterly', 1, 'c', 'accepted', 'Nhận mới.', 0);
    INSERT INTO inbox_standing (unit_id, period, report_type, revision, content_digest, entry_id) VALUES (1, '2022-Q1', 'quarterly', 1, 'c', 1);`)
  expect(connection.pragma('foreign_key_check')).toEqual([])
  connection.close()
})

test.each([
  [`INSERT INTO inbox_file (digest, size, content) VALUES ('d', 0, x'00')`],
  [
    `INSERT INTO inbox_entry (file_id, file_name, received_at, unit_id, period, report_type, revision, content_digest, result, reason, faults)
     VALUES (1, 'a', 't', 1, 'p', 'quarterly', 1, 'c', 'maybe', 'r', 0)`,
  ],
  [
    `INSERT INTO inbox_entry (file_id, file_name, received_at, unit_id, period, report_type, revision, content_digest, result, reason, faults)
     VALUES (1, 'a', 't', NULL, 'p', 'quarterly', 1, 'c', 'accepted', 'r', 0)`,
  ],
])('rows that make no sense are refused by the file itself (%#)', (statement) => {
  const connection = versionOne()
  migrate(connection, ':memory:', migrations.slice(0, 2))
  connection.exec(`INSERT INTO inbox_file (id, digest, size, content) VALUES (1, 'x', 1, x'00')`)
  expect(() => connection.exec(statement)).toThrow(/CHECK/)
  connection.close()
})

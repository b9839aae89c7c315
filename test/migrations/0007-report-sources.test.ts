import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'

let connection: SqliteDatabase.Database
beforeEach(() => {
  connection = new SqliteDatabase(':memory:')
  connection.pragma('foreign_keys = ON')
  migrate(connection, ':memory:', migrations.slice(0, 6))
  connection.exec(`
    INSERT INTO org_unit (id, uid, code) VALUES (1, 'u/1', '218'), (2, 'u/2', '219'), (3, 'u/3', '220');
    INSERT INTO period (id, code, kind, year, idx, from_date, cut_off) VALUES
      (1, '2022-Q1', 'quarter', 2022, 1, '2021-12-15', '2022-03-14'), (2, '2022-Q2', 'quarter', 2022, 2, '2022-03-15', '2022-06-14');
    INSERT INTO inbox_file (id, digest, size, content) VALUES (1, 'd', 1, x'00');
    INSERT INTO inbox_entry (id, file_id, file_name, received_at, unit_id, period, report_type, revision, content_digest, result, reason, faults)
      VALUES (1, 1, 'a.xlsx', 't', 1, '2022-H1', 'half-year', 1, 'c', 'accepted', 'Nhận', 0),
             (2, 1, 'b.xlsx', 't', 3, '2022-Q1', 'quarterly', 1, 'c', 'accepted', 'Nhận', 0);
    INSERT INTO inbox_standing VALUES (1, '2022-H1', 'half-year', 1, 'c', 1), (3, '2022-Q1', 'quarterly', 1, 'c', 2);
    INSERT INTO exchange_file (id, direction, kind, file_id, sender_id, sequence, report_type, period, revision, digest, verification, standing, reason, at, content)
      VALUES (5, 'in', 'package', 'f-5', 2, 1, 'quarterly', '2022-Q1', 1, 'd', 'verified', 'applied', '', 't', x'00');
    INSERT INTO applied_report VALUES (2, 1, 5, 1), (3, 1, 5, 1);
    INSERT INTO submission (id, unit_id, period_id, state, first_received_on, is_estimate, is_empty) VALUES (9, 3, 1, 'sent', '2022-03-10', 0, 0);
    INSERT INTO submission_version (submission_id, revision, received_on, digest, content, source) VALUES
      (9, 1, '2022-03-10', 'a', x'00', 'form'), (9, 2, '2022-03-10', 'b', x'00', 'package'), (9, 3, '2022-03-10', 'c', x'00', 'corrected');
  `)
})
afterEach(() => connection.close())

test('what a report stands by is found in either way, and where both stood the last that was read speaks', () => {
  migrate(connection, ':memory:', migrations.slice(0, 7))
  const rows = connection.prepare('SELECT * FROM report_source ORDER BY unit_id').all()
  expect(rows).toEqual([
    { unit_id: 1, period_id: 2, line: 'form/2022-H1/half-year', entry_id: 1, file_id: null },
    { unit_id: 2, period_id: 1, line: 'package/2', entry_id: null, file_id: 5 },
    { unit_id: 3, period_id: 1, line: 'package/2', entry_id: null, file_id: 5 },
  ])
  expect(connection.prepare('SELECT file_name FROM exchange_file').all()).toEqual([{ file_name: '' }])
  expect(connection.pragma('foreign_key_check')).toEqual([])
})

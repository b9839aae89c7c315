import SqliteDatabase from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'

const opened: SqliteDatabase.Database[] = []
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close()
})

/** A database of the version before, with a directive, a task, an assignment and its progress in it. */
function openVersion3(): SqliteDatabase.Database {
  const connection = new SqliteDatabase(':memory:')
  opened.push(connection)
  connection.pragma('foreign_keys = ON')
  migrate(connection, ':memory:', migrations.slice(0, 3))
  connection.exec(`
    INSERT INTO org_unit (id, uid, code) VALUES (1, 'u1', '218');
    INSERT INTO directive VALUES (1, '09-CT-TU', '2021-08-10', 'Ban Thường vụ Tỉnh ủy', 'tiếp tục đẩy mạnh', 'shipped');
    INSERT INTO directive_task VALUES (1, 1, '8.2a', 8, 0, 'Xây dựng kế hoạch', '{"all":true}', NULL, 'kế hoạch', '{}', 'lời', 'câu', 'cau');
    INSERT INTO assignment VALUES (1, 1, 1, '2021-08-10', '2021-10-31');
    INSERT INTO assignment_progress VALUES (1, 1, 'finished', '2021-10-18', 'xong', '05-KH/HU', '2021-10-18', '2021-10-18T00:00:00.000Z');`)
  return connection
}

it('keeps what was recorded and takes it for the shipped directive and standing steps', () => {
  const connection = openVersion3()
  migrate(connection, ':memory:', migrations.slice(0, 4))
  expect(connection.pragma('user_version', { simple: true })).toBe(4)
  expect(
    connection.prepare('SELECT code, number, document_type, kind, follows_id, cited_by, year FROM directive').all(),
  ).toEqual([
    {
      code: '09-CT-TU',
      number: '09-CT/TU',
      document_type: 'Chỉ thị',
      kind: 'directive',
      follows_id: null,
      cited_by: '[]',
      year: null,
    },
  ])
  expect(connection.prepare('SELECT document_number, removed_at FROM assignment_progress').all()).toEqual([
    { document_number: '05-KH/HU', removed_at: null },
  ])
  expect(connection.prepare('SELECT lead FROM directive_task').all()).toEqual([{ lead: null }])
})

it.each([
  ['a year without being priorities', `UPDATE directive SET year = 2022`],
  ['more cells reached than there are', `INSERT INTO dissemination VALUES (1, 1, '2022-01-01', 3, 2, '')`],
  [
    'an override without a reason',
    `INSERT INTO period VALUES (1, '2022-Q1', 'quarter', 2022, 1, '2022-01-01', '2022-03-31', NULL);
     INSERT INTO figure_column VALUES (1, 'B01', 'X', 0);
     INSERT INTO proposal_choice VALUES (1, 1, 1, 'overridden', 5, '', '2022-04-01')`,
  ],
  [
    'attendees of what is no training',
    `INSERT INTO committee VALUES (1, 'c1', 1, '', 'C', '2021-01-01', NULL);
     INSERT INTO committee_act VALUES (1, 1, 'setUp', '2021-01-01', '', '', 30)`,
  ],
  [
    'a committee that ends before it begins',
    `INSERT INTO committee VALUES (1, 'c1', 1, '', 'C', '2021-01-02', '2021-01-02')`,
  ],
  [
    'evidence whose file is not kept',
    `INSERT INTO assignment_evidence VALUES (1, 1, 'a.pdf', '${'0'.repeat(64)}', 1, '2022-01-01', NULL)`,
  ],
])('refuses %s', (_, statement) => {
  const connection = openVersion3()
  migrate(connection, ':memory:', migrations.slice(0, 4))
  expect(() => connection.exec(statement)).toThrow(/constraint failed/i)
})

import SqliteDatabase from 'better-sqlite3'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { migrate } from '#engine/database/migrate.ts'
import { migrations } from '#engine/database/migrations/migrations.ts'
import { applicationId, openDatabase } from '#engine/database/openDatabase.ts'
import { Refusal } from '#shared/contract/failure.ts'
import { testFolder } from '#test/support/testEngine.ts'

let folder = testFolder()
afterEach(() => {
  folder.remove()
  folder = testFolder()
})

function made(): string {
  const path = join(folder.path, 'dữ liệu.db')
  const connection = openDatabase(path, 'create')
  migrate(connection, path)
  connection.close()
  return path
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.failure.code
    throw error
  }
  return 'done'
}

test('every open of a file is durable, also the second', () => {
  const path = made()
  for (const _ of [1, 2, 3]) {
    const connection = openDatabase(path, 'existing')
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(connection.pragma('trusted_schema', { simple: true })).toBe(0)
    expect(connection.pragma('cell_size_check', { simple: true })).toBe(1)
    connection.close()
  }
})

test('a file of another program is refused and left as it was', () => {
  const path = join(folder.path, 'khác.db')
  const other = new SqliteDatabase(path)
  other.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)')
  other.close()
  const before = readFileSync(path)
  expect(codeOf(() => openDatabase(path, 'existing'))).toBe('databaseForeign')
  expect(readFileSync(path).equals(before)).toBe(true)
  writeFileSync(path, 'đây không phải là cơ sở dữ liệu, chỉ là một tệp chữ thường thôi'.repeat(50))
  expect(codeOf(() => openDatabase(path, 'existing'))).toBe('databaseForeign')
})

test('a file that exists is never made anew, and a missing one is said to be missing', () => {
  const path = made()
  const before = readFileSync(path)
  expect(codeOf(() => openDatabase(path, 'create'))).toBe('databaseExists')
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(codeOf(() => openDatabase(join(folder.path, 'không có.db'), 'existing'))).toBe('databaseMissing')
  expect(codeOf(() => openDatabase(join(folder.path, 'không có', 'a.db'), 'create'))).toBe('databaseFolderMissing')
})

test('a damaged file is said to be damaged, not opened', () => {
  const path = made()
  const bytes = readFileSync(path)
  bytes.fill(0x5a, 4096, 4096 * 6)
  writeFileSync(path, bytes)
  expect(codeOf(() => openDatabase(path, 'existing'))).toBe('databaseDamaged')
})

test('a file of a newer program is refused byte for byte untouched', () => {
  const path = made()
  const connection = new SqliteDatabase(path)
  connection.pragma(`user_version = ${migrations.length + 1}`)
  connection.pragma('journal_mode = DELETE')
  connection.close()
  const before = readFileSync(path)
  const opened = openDatabase(path, 'existing')
  expect(codeOf(() => migrate(opened, path))).toBe('databaseNewer')
  opened.close()
  const reopened = new SqliteDatabase(path, { readonly: true })
  expect(reopened.pragma('user_version', { simple: true })).toBe(migrations.length + 1)
  reopened.close()
  expect(before.length).toBe(readFileSync(path).length)
})

test('an upgrade takes a checked backup first, and a failed step changes nothing', () => {
  const path = made()
  const connection = openDatabase(path, 'existing')
  connection.exec(`INSERT INTO org_unit (uid, code) VALUES ('u', 'U')`)
  const next = {
    version: migrations.length + 1,
    sql: 'CREATE TABLE extra (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);',
  }
  expect(() => migrate(connection, path, [...migrations, next])).toThrow(/nowhere/)
  expect(connection.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(connection.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'extra'`).pluck().get()).toBe(0)
  const backup = `${path}.truoc-nang-cap-v${migrations.length}.db`
  expect(existsSync(backup)).toBe(true)
  migrate(connection, path, [...migrations, { ...next, sql: 'CREATE TABLE extra (x INTEGER) STRICT;' }])
  expect(connection.pragma('user_version', { simple: true })).toBe(migrations.length + 1)
  expect(existsSync(`${path}.truoc-nang-cap-v${migrations.length}-2.db`)).toBe(true)
  connection.close()
  const copy = openDatabase(backup, 'existing')
  expect(copy.prepare('SELECT code FROM org_unit').pluck().all()).toEqual(['U'])
  expect(copy.pragma('application_id', { simple: true })).toBe(applicationId)
  copy.close()
})

test('a copy of the live file alone is not enough, a backup is', () => {
  const path = made()
  const connection = openDatabase(path, 'existing')
  connection.exec(`INSERT INTO org_unit (uid, code) VALUES ('u', 'U')`)
  const plainCopy = join(folder.path, 'chép tay.db')
  copyFileSync(path, plainCopy)
  const copied = new SqliteDatabase(plainCopy)
  expect(copied.prepare('SELECT count(*) FROM org_unit').pluck().get()).toBe(0)
  copied.close()
  connection.close()
})

test('the change log cannot be rewritten', () => {
  const path = made()
  const connection = openDatabase(path, 'existing')
  connection.exec(`INSERT INTO change_log (at, method, entity, key) VALUES ('t', 'm', 'e', 'k')`)
  expect(() => connection.exec(`UPDATE change_log SET key = 'x'`)).toThrow(/append-only/)
  expect(() => connection.exec('DELETE FROM change_log')).toThrow(/append-only/)
  connection.close()
})

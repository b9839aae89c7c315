import SqliteDatabase from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { refuse } from '#shared/contract/failure.ts'

/**
 * Writes a checked copy of the database to `target`, which must not exist. `VACUUM INTO` leaves no WAL behind, so the
 * copy also opens from a read-only stick. The copy is opened again and checked before this returns.
 */
export function backupDatabase(connection: SqliteDatabase.Database, target: string): void {
  if (existsSync(target)) refuse('fileNotWritable', { path: target, reason: 'đã có tệp cùng tên' })
  connection.prepare('VACUUM INTO ?').run(target)
  const copy = new SqliteDatabase(target, { readonly: true })
  try {
    const integrity = copy.pragma('integrity_check(1)', { simple: true })
    if (integrity !== 'ok') refuse('databaseDamaged', { path: target })
    const same = fingerprint(copy) === fingerprint(connection)
    if (!same) refuse('databaseDamaged', { path: target })
  } finally {
    copy.close()
  }
}

function fingerprint(connection: SqliteDatabase.Database): string {
  const tables = connection
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[]
  const counts = tables.map(
    (table) => `${table}:${String(connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())}`,
  )
  return [String(connection.pragma('user_version', { simple: true })), ...counts].join('\n')
}

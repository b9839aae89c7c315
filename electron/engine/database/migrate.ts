import { createHash } from 'node:crypto'
import type SqliteDatabase from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { refuse } from '#shared/contract/failure.ts'
import { backupDatabase } from './backup.ts'
import type { Migration } from './migration.ts'
import { migrations } from './migrations/migrations.ts'
import { writeTransaction } from './transaction.ts'

/**
 * Brings a database to the newest schema, step by step, each step in one transaction. A file with rows in it is backed
 * up and the backup checked before the first step; a file newer than the program is refused and left untouched.
 */
export function migrate(
  connection: SqliteDatabase.Database,
  path: string,
  known: readonly Migration[] = migrations,
): void {
  const found = Number(connection.pragma('user_version', { simple: true }))
  const newest = known.length
  if (found > newest) refuse('databaseNewer', { path, found, known: newest })
  if (found === newest) return
  if (found > 0 && path !== ':memory:') backupDatabase(connection, freeBackupPath(path, found))
  connection.function('sha256', { deterministic: true }, sha256)
  for (const step of known.slice(found)) applyStep(connection, step)
}

function applyStep(connection: SqliteDatabase.Database, step: Migration): void {
  writeTransaction(connection, () => {
    connection.exec(step.sql)
    connection.pragma(`user_version = ${step.version}`)
  })
}

/** What a step that writes documents needs for their digests. */
function sha256(text: unknown): string {
  return createHash('sha256').update(String(text)).digest('hex')
}

/** An interrupted upgrade leaves its backup behind; the next try keeps that one and takes another name. */
function freeBackupPath(path: string, version: number): string {
  const base = `${path}.truoc-nang-cap-v${version}`
  let target = `${base}.db`
  for (let copy = 2; existsSync(target); copy += 1) target = `${base}-${copy}.db`
  return target
}

import SqliteDatabase from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'

/** `QCDC` in ASCII: marks a file as ours. */
export const applicationId = 0x51434443

/**
 * Opens the office's database durably: WAL with synchronous=FULL, set and read back at every open, because
 * better-sqlite3 reopens a WAL file at NORMAL and a power cut would then lose acknowledged saves.
 */
export function openDatabase(path: string, mode: 'create' | 'existing'): SqliteDatabase.Database {
  mustBeOpenable(path, mode)
  const connection = connect(path)
  try {
    mustBeOurs(connection, path, mode)
    setDurable(connection, path)
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
}

function mustBeOpenable(path: string, mode: 'create' | 'existing'): void {
  if (path === ':memory:') return
  if (mode === 'existing' && !existsSync(path)) refuse('databaseMissing', { path })
  if (mode === 'create' && existsSync(path)) refuse('databaseExists', { path })
  if (!existsSync(dirname(path))) refuse('databaseFolderMissing', { path: dirname(path) })
}

function connect(path: string): SqliteDatabase.Database {
  try {
    return new SqliteDatabase(path, { timeout: 5_000 })
  } catch (error) {
    return refuse('fileUnreadable', { path, reason: sqliteCode(error) })
  }
}

function mustBeOurs(connection: SqliteDatabase.Database, path: string, mode: 'create' | 'existing'): void {
  if (mode === 'create') {
    connection.pragma(`application_id = ${applicationId}`)
    return
  }
  const found = readGuarded(path, () => connection.pragma('application_id', { simple: true }))
  if (found !== applicationId) refuse('databaseForeign', { path })
  const check = readGuarded(path, () => connection.pragma('quick_check(1)', { simple: true }))
  if (check !== 'ok') refuse('databaseDamaged', { path })
}

function readGuarded<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const code = sqliteCode(error)
    if (code === 'SQLITE_NOTADB') return refuse('databaseForeign', { path })
    if (code.startsWith('SQLITE_CORRUPT')) return refuse('databaseDamaged', { path })
    if (code.startsWith('SQLITE_BUSY')) return refuse('databaseLocked', { path })
    return refuse('fileUnreadable', { path, reason: code })
  }
}

const settings: readonly [name: string, value: string, readBack: unknown][] = [
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
]

function setDurable(connection: SqliteDatabase.Database, path: string): void {
  const journal = readGuarded(path, () => connection.pragma('journal_mode = WAL', { simple: true }))
  const wanted = path === ':memory:' ? 'memory' : 'wal'
  if (journal !== wanted) throw new Error(`journal_mode is ${String(journal)}, not ${wanted}`)
  for (const [name, value, readBack] of settings) {
    connection.pragma(`${name} = ${value}`)
    const found = connection.pragma(name, { simple: true }) ?? 0
    if (found !== readBack) throw new Error(`PRAGMA ${name} is ${String(found)} after being set to ${value}`)
  }
}

/** SQLite's own word for an error, such as `SQLITE_BUSY`; the error's name where it is not SQLite's. */
export function sqliteCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}

import { refuse } from '#shared/contract/failure.ts'
import type { ReadDatabase } from './database.ts'
import { sql } from './sql.ts'

/** Reads every page and every reference of the data file. Throws `Refusal` databaseDamaged. */
export function mustBeSound(db: ReadDatabase, path: string): void {
  const pages = db.get<{ integrity_check: string }>(sql`PRAGMA integrity_check(1)`)
  const orphan = db.get(sql`PRAGMA foreign_key_check`)
  if (pages?.integrity_check !== 'ok' || orphan !== undefined) refuse('databaseDamaged', { path })
}

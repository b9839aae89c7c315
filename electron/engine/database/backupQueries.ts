import type { IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReadDatabase, WriteDatabase } from './database.ts'
import { sql } from './sql.ts'

/** A checked copy that was written. */
type BackupMade = { at: IsoInstant; path: string; bytes: number }

/** Keeps that a copy was made. */
export function saveBackupMade(db: WriteDatabase, { at, path, bytes }: BackupMade, isOutside: boolean): void {
  db.run(sql`
    INSERT INTO backup_made (at, path, bytes, is_outside) VALUES (${at}, ${path}, ${bytes}, ${isOutside ? 1 : 0})`)
}

/** The newest copy, of all or of those outside the folder of the data; null when there is none. */
export function loadLastBackup(db: ReadDatabase, which: 'any' | 'outside'): BackupMade | null {
  const least = which === 'outside' ? 1 : 0
  const row = db.get<BackupMade>(sql`
    SELECT at, path, bytes FROM backup_made WHERE is_outside >= ${least} ORDER BY at DESC, id DESC LIMIT 1`)
  return row ?? null
}

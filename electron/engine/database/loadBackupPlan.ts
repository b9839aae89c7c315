import { dirname, join } from 'node:path'
import { usualBackupDays } from '#shared/domain/settings/usualBackupDays.ts'
import { loadChosenSettings } from '../settings/settingQueries.ts'
import type { ReadDatabase } from './database.ts'
import { sql } from './sql.ts'

/** Where automatic copies go, under whose name, how often; 0 days mean never. */
export function loadBackupPlan(
  db: ReadDatabase,
  databasePath: string,
): { folder: string; unit: string; everyDays: number } {
  const { backupFolder, backupEveryDays } = loadChosenSettings(db)
  const unit = db.get<{ code: string }>(sql`
    SELECT u.code FROM office AS o JOIN org_unit AS u ON u.id = o.unit_id`)
  return {
    folder: backupFolder ?? join(dirname(databasePath), 'sao-luu'),
    unit: unit?.code ?? '',
    everyDays: unit ? (backupEveryDays ?? usualBackupDays) : 0,
  }
}

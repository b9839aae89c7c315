import type { databaseContract } from '#shared/contract/databaseContract.ts'
import { daysBetween } from '#shared/domain/isoDate.ts'
import { refuseFileError } from '../files/fileRefusal.ts'
import type { Handlers } from '../handler.ts'
import { automaticBackupPath, isBackupDue, makeBackupFolder, rotateBackups } from './automaticBackups.ts'
import { loadLastBackup } from './backupQueries.ts'
import { loadBackupPlan } from './loadBackupPlan.ts'
import { sql } from './sql.ts'
import { mustBeSound } from './mustBeSound.ts'
import { writeBackup } from './writeBackup.ts'

export const databaseHandlers: Handlers<typeof databaseContract> = {
  'database.backUp': async (context, { path }) => writeBackup(context, path),

  'database.backUpDue': async (context) => {
    const { folder, unit, everyDays } = context.read(({ db }) => loadBackupPlan(db, context.databasePath))
    const today = context.today()
    if (context.databasePath === ':memory:' || !isBackupDue(folder, unit, today, everyDays))
      return { made: null, removed: [] }
    await context.step({ done: 0, total: 1, label: '' })
    try {
      makeBackupFolder(folder)
    } catch (error) {
      refuseFileError(error, folder)
    }
    const made = writeBackup(context, automaticBackupPath(folder, unit, today))
    return { made, removed: rotateBackups(folder, unit) }
  },

  'database.check': async ({ read, step, databasePath }) => {
    await step({ done: 0, total: 1, label: '' })
    read(({ db }) => mustBeSound(db, databasePath))
    return {}
  },

  'database.schema': ({ db }) => ({
    version: db.get<{ user_version: number }>(sql`PRAGMA user_version`)?.user_version ?? 0,
  }),

  'database.backups': ({ db, today, databasePath }) => {
    const lastOutside = loadLastBackup(db, 'outside')
    const since = lastOutside?.at ?? db.get<{ at: string }>(sql`SELECT created_at AS at FROM office`)?.at ?? today()
    return {
      folder: loadBackupPlan(db, databasePath).folder,
      last: loadLastBackup(db, 'any'),
      lastOutside,
      daysWithoutOutside: Math.max(0, daysBetween(since.slice(0, 10), today())),
    }
  },
}

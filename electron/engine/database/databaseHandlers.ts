import { statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { databaseContract } from '#shared/contract/databaseContract.ts'
import { daysBetween } from '#shared/domain/isoDate.ts'
import type { JobContext } from '../engineContext.ts'
import { refuseFileError } from '../files/fileRefusal.ts'
import type { Handlers } from '../handler.ts'
import { loadChosenSettings } from '../settings/settingQueries.ts'
import { automaticBackupPath, isBackupDue, makeBackupFolder, rotateBackups } from './automaticBackups.ts'
import { loadLastBackup, saveBackupMade } from './backupQueries.ts'
import type { ReadDatabase } from './database.ts'
import { sql } from './sql.ts'

/** The office sets another number of days in its settings; daily is what the reference asks for. */
const everyDaysAtFirst = 1

export const databaseHandlers: Handlers<typeof databaseContract> = {
  'database.backUp': async (context, { path }) => writeBackup(context, path),

  'database.backUpDue': async (context) => {
    const { folder, unit, everyDays } = context.read(({ db }) => loadPlan(db, context.databasePath))
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

  'database.backups': ({ db, today, databasePath }) => {
    const lastOutside = loadLastBackup(db, 'outside')
    const since = lastOutside?.at ?? db.get<{ at: string }>(sql`SELECT created_at AS at FROM office`)?.at ?? today()
    return {
      folder: loadPlan(db, databasePath).folder,
      last: loadLastBackup(db, 'any'),
      lastOutside,
      daysWithoutOutside: Math.max(0, daysBetween(since.slice(0, 10), today())),
    }
  },
}

function writeBackup(context: JobContext, path: string): { path: string; bytes: number } {
  try {
    context.backUp(path)
    const { size: bytes } = statSync(path)
    const isOutside = isOutsideOf(dirname(context.databasePath), path)
    context.write(({ db, clock }) => saveBackupMade(db, { at: clock(), path: resolve(path), bytes }, isOutside))
    return { path, bytes }
  } catch (error) {
    return refuseFileError(error, path)
  }
}

/** Whether a file lies outside a folder and all folders in it. */
function isOutsideOf(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way.startsWith('..') || resolve(way) === way
}

/** Where automatic copies go, under whose name, how often. */
function loadPlan(db: ReadDatabase, databasePath: string): { folder: string; unit: string; everyDays: number } {
  const { backupFolder, backupEveryDays } = loadChosenSettings(db)
  const unit = db.get<{ code: string }>(sql`
    SELECT u.code FROM office AS o JOIN org_unit AS u ON u.id = o.unit_id`)
  return {
    folder: backupFolder ?? join(dirname(databasePath), 'sao-luu'),
    unit: unit?.code ?? '',
    everyDays: unit ? (backupEveryDays ?? everyDaysAtFirst) : 0,
  }
}

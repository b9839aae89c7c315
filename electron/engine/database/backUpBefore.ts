import { dirname, join } from 'node:path'
import type { JobContext } from '../engineContext.ts'
import { refuseFileError } from '../files/fileRefusal.ts'
import { makeBackupFolder, rotateCopiesBefore, unusedCopyBefore } from './automaticBackups.ts'
import { loadLastBackup } from './backupQueries.ts'
import { loadBackupPlan } from './loadBackupPlan.ts'
import { writeBackup } from './writeBackup.ts'

/** What a copy is made before, as its file is named. */
type BackupReason = 'nhap-tep' | 'nhap-danh-muc' | 'phat-hanh'

/** A copy younger than this is safety enough: files taken in one after the other make one copy. */
const freshMilliseconds = 30 * 60_000

/**
 * Makes an automatic copy before work that changes much at once, unless there is a fresh one or the office wants none. A folder
 * that is not there just now, such as a stick's, is replaced by the one beside the data. Throws `Refusal` of the file system.
 */
export function backUpBefore(context: JobContext, reason: BackupReason): void {
  const { databasePath } = context
  if (databasePath === ':memory:') return
  const { plan, last } = context.read(({ db }) => ({
    plan: loadBackupPlan(db, databasePath),
    last: loadLastBackup(db, 'any'),
  }))
  const age = last === null ? Number.POSITIVE_INFINITY : Date.parse(context.clock()) - Date.parse(last.at)
  if (plan.everyDays === 0 || (age >= 0 && age < freshMilliseconds)) return
  const folder = usableFolder(plan.folder, join(dirname(databasePath), 'sao-luu'))
  writeBackup(context, unusedCopyBefore(folder, plan.unit, context.today(), reason))
  rotateCopiesBefore(folder, plan.unit)
}

function usableFolder(wanted: string, nearby: string): string {
  try {
    makeBackupFolder(wanted)
    return wanted
  } catch {
    try {
      makeBackupFolder(nearby)
    } catch (error) {
      refuseFileError(error, nearby)
    }
    return nearby
  }
}

import { statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { JobContext } from '../engineContext.ts'
import { refuseFileError } from '../files/fileRefusal.ts'
import { saveBackupMade } from './backupQueries.ts'

/** Writes a checked copy of the database to a file that does not exist yet, and keeps that it was made. */
export function writeBackup(context: JobContext, path: string): { path: string; bytes: number } {
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

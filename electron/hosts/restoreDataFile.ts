import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { createEngine, type EngineOptions } from '#engine/createEngine.ts'
import { refuseFileError } from '#engine/files/fileRefusal.ts'
import { Refusal, refuse, type Failure } from '#shared/contract/failure.ts'

type Checking = Omit<EngineOptions, 'databasePath' | 'mode'>

/** A copy of the backup beside the target, opened once as the engine would: whatever is wrong with it shows here. */
export function checkedCopy(backup: string, target: string, options: Checking): string {
  const copy = `${target}.dang-phuc-hoi`
  if (!existsSync(backup)) refuse('fileMissing', { path: backup })
  removeDatabase(copy)
  try {
    copyFileSync(backup, copy)
    createEngine({ ...options, databasePath: copy, mode: 'existing' }).close()
    return copy
  } catch (error) {
    removeDatabase(copy)
    if (error instanceof Refusal) throw new Refusal(renamed(error.failure, copy, backup))
    return refuseFileError(error, backup)
  }
}

/** The failure with the file that the person chose in the place of our copy of it. */
function renamed(failure: Failure, from: string, to: string): Failure {
  if (!('path' in failure.details) || failure.details.path !== from) return failure
  return { ...failure, details: { ...failure.details, path: to } } as Failure
}

/** Moves a checked copy to the target; what lay there stays beside it under the name that comes back, null where nothing lay. */
export function putInPlace(checked: string, target: string, now: string): string | null {
  const keptAs = existsSync(target) ? `${target}.truoc-phuc-hoi-${now.replace(/\D/g, '').slice(0, 14)}.db` : null
  if (keptAs) renameSync(target, keptAs)
  renameSync(checked, target)
  return keptAs
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
}

import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import { refuseFileError } from './fileRefusal.ts'

type NewFile = { path: string; content: Uint8Array }

/**
 * Writes files that belong together, each whole: temporary files in the same folders, fsync, then every one is renamed, so
 * that a full disk costs no old file and leaves no new one. Where a rename is refused, what stood at no name before is taken
 * away again. Makes folders that are missing. Throws `Refusal` with fileLocked, fileNotWritable or diskFull.
 */
export function writeFilesTogether(files: readonly NewFile[]): void {
  const added: string[] = []
  try {
    for (const { path, content } of files)
      orRefuse(path, () => {
        mkdirSync(dirname(path), { recursive: true })
        writeSynced(temporaryOf(path), content)
      })
    for (const { path } of files)
      orRefuse(path, () => {
        const isNew = !existsSync(path)
        replace(path)
        if (isNew) added.push(path)
      })
  } catch (error) {
    for (const path of [...files.map((file) => temporaryOf(file.path)), ...added]) removeQuietly(path)
    throw error
  }
}

const heldCodes = new Set(['EBUSY', 'EPERM', 'EACCES'])

/**
 * Gives the temporary file the name. Windows says no right (EPERM, EACCES) as well as busy (EBUSY) while Word or Excel holds the
 * file of that name; its folder has just taken a new file, so the right is there.
 */
function replace(path: string): void {
  try {
    renameSync(temporaryOf(path), path)
  } catch (error) {
    const isHeld = error instanceof Error && 'code' in error && heldCodes.has(String(error.code))
    if (isHeld && statSync(path, { throwIfNoEntry: false })?.isFile()) refuse('fileLocked', { path })
    throw error
  }
}

function temporaryOf(path: string): string {
  return `${path}.dang-ghi`
}

function orRefuse(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    // Here nothing is looked for: what is missing is the drive, or a folder that was taken away meanwhile.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      refuse('fileNotWritable', { path, reason: 'không có ổ đĩa hoặc thư mục này' })
    refuseFileError(error, path)
  }
}

function writeSynced(path: string, content: Uint8Array): void {
  const file = openSync(path, 'w')
  try {
    for (let written = 0; written < content.length;) written += writeSync(file, content, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The first error is the one to tell; one more while tidying up must not hide it. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The folder of the file is itself not a folder, or gone.
  }
}

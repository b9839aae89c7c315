import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { refuseFileError } from './fileRefusal.ts'

/**
 * Writes a file so that a crash leaves the old one or the new one, never a half: a temporary file in the same folder,
 * fsync, rename. Makes the folder where it is missing. Throws `Refusal` with fileLocked, fileNotWritable or diskFull.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.dang-ghi`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeSynced(temporary, bytes)
    renameSync(temporary, path)
  } catch (error) {
    removeQuietly(temporary)
    refuseFileError(error, path)
  }
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w')
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
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

import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { refuse } from '#shared/contract/failure.ts'
import { refuseFileError } from './fileRefusal.ts'

/** Reads a whole file once, unless it is larger than `limitMegabytes`. Throws `Refusal` with fileMissing or fileTooLarge. */
export function readLimited(path: string, limitMegabytes: number): Buffer {
  try {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      const megabytes = Math.ceil(size / 1_048_576)
      if (megabytes > limitMegabytes) refuse('fileTooLarge', { path, megabytes, limit: limitMegabytes })
      return readFileSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return refuseFileError(error, path)
  }
}

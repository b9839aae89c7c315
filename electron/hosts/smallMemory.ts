import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { writeFileAtomically } from '#engine/files/writeFileAtomically.ts'

/** A small JSON file of settings that are needed before any data file is open. What cannot be read is the `empty` value. */
export function createSmallMemory<T>(
  path: string,
  schema: z.ZodType<T>,
  empty: T,
): { read(): T; write(value: T): void } {
  return {
    read: () => {
      try {
        return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
      } catch {
        return empty
      }
    },
    write: (value) => writeFileAtomically(path, Buffer.from(`${JSON.stringify(value)}\n`)),
  }
}

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeFileAtomically } from '#engine/files/writeFileAtomically.ts'

const schema = z.object({ dataFile: z.string().min(1) })

/** The data file of the last time, kept in a small JSON file outside it. A file that cannot be read remembers nothing. */
export function dataFileMemory(path: string): { remembered: string | null; remember(dataFile: string): void } {
  return {
    remembered: read(path),
    remember: (dataFile) => {
      if (read(path) !== dataFile) writeFileAtomically(path, Buffer.from(`${JSON.stringify({ dataFile })}\n`))
    },
  }
}

function read(path: string): string | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8'))).dataFile
  } catch {
    return null
  }
}

import { z } from 'zod'
import { createSmallMemory } from './smallMemory.ts'

const schema = z.object({ dataFile: z.string().min(1).nullable() })

/** The data file of the last time, and the way to remember another. */
export function dataFileMemory(path: string): { remembered: string | null; remember(dataFile: string): void } {
  const memory = createSmallMemory(path, schema, { dataFile: null })
  return {
    remembered: memory.read().dataFile,
    remember: (dataFile) => {
      if (memory.read().dataFile !== dataFile) memory.write({ dataFile })
    },
  }
}

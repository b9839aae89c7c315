import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { createSmallMemory } from './smallMemory.ts'

/** The folder that a person last chose for each purpose; the fallback where there is none, or where it has gone. */
export type FolderMemory = { folderFor(purpose: string): string; remember(purpose: string, file: string): void }

/** Remembers folders in a small file at `path`. */
export function createFolderMemory(path: string, fallback: string): FolderMemory {
  const memory = createSmallMemory(path, z.record(z.string(), z.string()), {})
  return {
    folderFor: (purpose) => {
      const folders = memory.read()
      const folder = Object.hasOwn(folders, purpose) ? folders[purpose] : undefined
      return folder !== undefined && existsSync(folder) ? folder : fallback
    },
    remember: (purpose, file) => memory.write({ ...memory.read(), [purpose]: dirname(file) }),
  }
}

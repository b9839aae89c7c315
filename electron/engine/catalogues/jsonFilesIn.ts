import { readdirSync } from 'node:fs'

/** The names of the JSON files in a folder, in order. */
export function jsonFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
}

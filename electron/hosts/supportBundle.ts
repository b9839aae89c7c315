import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from '#engine/files/writeFileAtomically.ts'
import { writeZip } from '#engine/files/zip/writeZip.ts'
import { logFiles } from './fileLog.ts'

/** Writes the logs and the versions to a zip at `path`. Nothing of the office's data is in it. Throws `Refusal`. */
export function saveSupportBundle(path: string, logsFolder: string, versions: Readonly<Record<string, string>>): void {
  const logs = logFiles(logsFolder).map((name) => ({
    name: `nhat-ky/${name}`,
    bytes: readFileSync(join(logsFolder, name)),
  }))
  const about = { name: 'phien-ban.json', bytes: Buffer.from(`${JSON.stringify(versions, null, 2)}\n`) }
  writeFileAtomically(path, writeZip([about, ...logs]))
}

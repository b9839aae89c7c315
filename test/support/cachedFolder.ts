import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder made once from sources and kept in the system's temporary folder until one of them changes. Two runs that make it
 * at the same time do not disturb each other.
 */
export async function cachedFolder(
  name: string,
  sources: readonly string[],
  make: (folder: string) => void | Promise<void>,
): Promise<string> {
  const target = join(tmpdir(), `qcdc-${name}-${digestOf(sources)}`)
  if (existsSync(target)) return target
  const fresh = mkdtempSync(join(tmpdir(), `qcdc-${name}-`))
  await make(fresh)
  try {
    renameSync(fresh, target)
  } catch {
    // Another run was first: its folder holds the same.
    rmSync(fresh, { recursive: true, force: true })
  }
  return target
}

/** Changes when a file of the sources is added, taken away or written. */
function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesOf(source)) hash.update(`${file} ${statSync(file).mtimeMs} ${statSync(file).size}\n`)
  return hash.digest('hex').slice(0, 16)
}

function filesOf(source: string): string[] {
  if (!statSync(source).isDirectory()) return [source]
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

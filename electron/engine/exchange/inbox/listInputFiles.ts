import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import { refuseFileError } from '../../files/fileRefusal.ts'

/** The files that paths and folders lead to, by what would take them in; each once, in the order of their names. */
type InputFiles = { forms: string[]; packages: string[]; others: string[] }

const mostFiles = 5_000
const mostDepth = 12

/** Lists files and, for folders, everything below them but hidden files and Excel's own lock files. Throws `Refusal`. */
export function listInputFiles(paths: readonly string[]): InputFiles {
  const found = [...new Set(paths.flatMap((path) => filesAt(path, 0)))]
  if (found.length > mostFiles)
    refuse('badInput', { field: 'paths', reason: `có ${found.length} tệp, nhiều hơn mức ${mostFiles} một lần` })
  const byEnding = (pattern: RegExp) => found.filter((path) => pattern.test(path))
  const forms = byEnding(/\.(?:xlsx|xlsm)$/i)
  const packages = byEnding(/\.qcdc$/i)
  const taken = new Set([...forms, ...packages])
  return { forms, packages, others: found.filter((path) => !taken.has(path)) }
}

function filesAt(path: string, depth: number): string[] {
  if (!isFolder(path)) return [path]
  if (depth >= mostDepth) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !/^(?:\.|~\$)/.test(entry.name) && (entry.isFile() || entry.isDirectory()))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesAt(join(path, entry.name), depth + 1))
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    return refuseFileError(error, path)
  }
}

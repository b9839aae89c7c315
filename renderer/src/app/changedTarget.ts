import { joinPath } from './joinPath.ts'
import type { WriteDecision } from './refusedFile.ts'

/**
 * Where a method writes: into one file (`out`, `letter`, or `path` where these are absent), or under its own names into a folder
 * (`outDir`, or `out`).
 */
type Target = { renamed?: readonly { from: string; to: string }[] } & { readonly [F in Field]?: unknown }
type Field = 'outDir' | 'out' | 'letter' | 'path'

/** Whether a path that could not be written is where a call was told to write, and not something that it was to read. */
export function isTarget(input: object, path: string): boolean {
  return placeOf(input, path) !== null
}

/** The call's input with the file at `path` written as was decided. */
export function changedTarget<I extends object>(input: I, path: string, decision: WriteDecision): I {
  const place = placeOf(input, path)
  if (place === null || decision.kind === 'again') return input
  const { field, isFile } = place
  if (decision.kind === 'folder')
    return { ...input, [field]: isFile ? joinPath(decision.folder, nameOf(path)) : decision.folder }
  if (isFile) return { ...input, [field]: path.slice(0, path.length - nameOf(path).length) + decision.name }
  const renamed = (input as Target).renamed ?? []
  const from = renamed.find(({ to }) => to === nameOf(path))?.from ?? nameOf(path)
  return { ...input, renamed: [...renamed.filter((one) => one.from !== from), { from, to: decision.name }] }
}

function placeOf(input: Target, path: string): { field: Field; isFile: boolean } | null {
  const places = (['outDir', 'out', 'letter'] as const).filter((field) => typeof input[field] === 'string')
  for (const field of places.length > 0 ? places : (['path'] as const)) {
    const target = input[field]
    if (target === path) return { field, isFile: field !== 'outDir' }
    if (typeof target === 'string' && isInside(path, target)) return { field, isFile: false }
  }
  return null
}

function isInside(path: string, folder: string): boolean {
  const isBorder = /[\\/]$/.test(folder) || /^[\\/]/.test(path.slice(folder.length))
  return path.startsWith(folder) && isBorder
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

import { statSync } from 'node:fs'
import { extname, isAbsolute, resolve } from 'node:path'
import { refuse } from '#shared/contract/failure.ts'
import { methodsThatWrite } from '#shared/contract/methodsThatWrite.ts'
import type { CallResult } from '#shared/rpc/wire.ts'

const openable = new Set(['.docx', '.xlsx', '.pdf'])

/** The files that the engine has said it wrote: the only ones that a screen may have opened or shown. */
export type WrittenFiles = {
  /** Takes note of the paths in the result of a call. */
  note(method: string, result: CallResult): void
  /** Takes note of a file that the host itself wrote. */
  add(path: string): void
  /** The path, when it may be shown in its folder. Throws `Refusal`. */
  mustBeWritten(path: string): string
  /** The path, when it may be opened by Word, Excel or the PDF reader. Throws `Refusal`. */
  mustBeOpenable(path: string): string
}

/** An empty list of written files. */
export function createWrittenFiles(): WrittenFiles {
  const written = new Set<string>()
  const add = (path: string) => {
    if (isAbsolute(path)) written.add(resolve(path))
  }
  const mustBeWritten = (path: string) => {
    const full = resolve(path)
    if (!isAbsolute(path) || !written.has(full)) {
      return refuse('fileUnreadable', { path, reason: 'chỉ mở được tệp do chương trình này lập' })
    }
    if (!statSync(full, { throwIfNoEntry: false })?.isFile()) refuse('fileMissing', { path })
    return full
  }
  return {
    note: (method, result) => {
      if (!result.ok || !methodsThatWrite.has(method)) return
      for (const path of pathsIn(result.output)) add(path)
    },
    add,
    mustBeWritten,
    mustBeOpenable: (path) => {
      if (openable.has(extname(path).toLowerCase())) return mustBeWritten(path)
      return refuse('fileUnreadable', { path, reason: 'chỉ mở được tệp Word, Excel hoặc PDF' })
    },
  }
}

function pathsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pathsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'path' || key === 'files' ? [...textsIn(inner), ...pathsIn(inner)] : pathsIn(inner),
  )
}

function textsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
}

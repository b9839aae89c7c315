import { statSync } from 'node:fs'
import { extname, isAbsolute, resolve } from 'node:path'
import type { Contract, MethodName } from '#shared/contract/contract.ts'
import { refuse } from '#shared/contract/failure.ts'
import type { CallResult } from '#shared/rpc/wire.ts'

type JobName = { [M in MethodName]: Contract[M]['kind'] extends 'job' ? M : never }[MethodName]

/** Whether the paths in a job's output are of files that it wrote. A job that is not decided here is a type error. */
const jobsThatWrite: Readonly<Record<JobName, boolean>> = {
  'catalogues.export': true,
  'catalogues.import': false,
  'database.backUp': true,
  'sample.fill': false,
}

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
      if (!result.ok || !writesFiles(method)) return
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

function writesFiles(method: string): boolean {
  return Object.hasOwn(jobsThatWrite, method) && jobsThatWrite[method as JobName]
}

function pathsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pathsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'path' && typeof inner === 'string' ? [inner] : pathsIn(inner),
  )
}

import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describeFault } from './describeFault.ts'

const limits = { bytes: 2 * 1024 * 1024, files: 5, days: 30 }

/** A line of the log. Only words of the program: no names of people, no figures, no paths of the user. */
type LogLine = { event: string; incident?: string; method?: string; error?: unknown }

export type FileLog = (line: LogLine) => void

/** Each process writes a log of its own: two that turn one file over would lose lines. */
type LogName = 'cua-so' | 'du-lieu'

/**
 * A log of JSON lines in `folder`, `nhat-ky-<name>.log` and four older files of 2 MB, none kept longer than 30 days. A log that
 * cannot be written is silent: it must never stop the work.
 */
export function createFileLog(folder: string, name: LogName, now: () => Date = () => new Date()): FileLog {
  const file = join(folder, `nhat-ky-${name}.log`)
  quietly(() => {
    mkdirSync(folder, { recursive: true })
    removeOld(folder, now())
  })
  return ({ error, ...line }) =>
    quietly(() => {
      rotate(file)
      const fault = error === undefined ? {} : { fault: describeFault(error) }
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), ...line, ...fault })}\n`)
    })
}

/** The names of the log's files in `folder`, newest first. */
export function logFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^nhat-ky-(cua-so|du-lieu)(\.\d)?\.log$/.test(name))
      .sort()
  } catch {
    return []
  }
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < limits.bytes) return
  for (let older = limits.files - 1; older >= 1; older -= 1) {
    const from = older === 1 ? file : olderName(file, older - 1)
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, olderName(file, older))
  }
}

function olderName(file: string, age: number): string {
  return file.replace(/\.log$/, `.${age}.log`)
}

function removeOld(folder: string, now: Date): void {
  const oldest = now.getTime() - limits.days * 86_400_000
  for (const name of logFiles(folder)) {
    const path = join(folder, name)
    if (statSync(path).mtimeMs < oldest) rmSync(path)
  }
}

function quietly(write: () => void): void {
  try {
    write()
  } catch {
    // A full disk or a locked log file is told by the work that meets it, not by the log.
  }
}

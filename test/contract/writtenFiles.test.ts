import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createWrittenFiles } from '#hosts/writtenFiles.ts'
import { methodsThatWrite } from '#shared/contract/methodsThatWrite.ts'
import { contract } from '#shared/contract/contract.ts'
import type { Method } from '#shared/contract/method.ts'
import { testFolder } from '#test/support/testEngine.ts'

/** Outputs with a path in them that is not a file that the engine wrote. */
const readersOnly: readonly string[] = ['database.backups', 'exchange.files', 'inbox.apply', 'inbox.trial']

let folder: ReturnType<typeof testFolder>
beforeEach(() => {
  folder = testFolder()
})
afterEach(() => folder.remove())

const kept = (name: string) => {
  const path = join(folder.path, name)
  writeFileSync(path, 'x')
  return path
}

test('every method that names a file in its output is known as writing or as reading', () => {
  const naming = Object.entries(contract as Record<string, Method>).filter(([, { output }]) =>
    namesFiles(z.toJSONSchema(output, { io: 'input', unrepresentable: 'any' })),
  )
  expect(naming.length).toBeGreaterThan(0)
  expect(
    naming.map(([name]) => name).filter((name) => !methodsThatWrite.has(name) && !readersOnly.includes(name)),
  ).toEqual([])
})

test('only what the engine said it wrote may be opened, and only as a document', () => {
  const written = createWrittenFiles()
  const [report, backup, other] = [kept('Báo cáo.docx'), kept('sao lưu.db'), kept('khác.docx')]
  written.note('reports.make', { ok: true, output: { files: [{ path: report, bytes: 1 }] } })
  written.note('database.backUp', { ok: true, output: { path: backup } })
  written.note('office.get', { ok: true, output: { path: other } })
  written.note('reports.make', { ok: false, failure: { code: 'cancelled', details: {} } })
  expect(written.mustBeOpenable(report)).toBe(report)
  expect(written.mustBeWritten(backup)).toBe(backup)
  expect(() => written.mustBeOpenable(backup)).toThrow('fileUnreadable')
  expect(() => written.mustBeOpenable(other)).toThrow('fileUnreadable')
  expect(() => written.mustBeWritten(join(folder.path, 'xa', '..', 'khác.docx'))).toThrow('fileUnreadable')
})

test('a written file that has gone, or become a folder, is missing', () => {
  const written = createWrittenFiles()
  const gone = join(folder.path, 'mất.docx')
  const asFolder = join(folder.path, 'thư mục.docx')
  mkdirSync(asFolder)
  for (const path of [gone, asFolder]) written.add(path)
  expect(() => written.mustBeOpenable(gone)).toThrow('fileMissing')
  expect(() => written.mustBeOpenable(asFolder)).toThrow('fileMissing')
})

function namesFiles(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false
  const properties = (schema as { properties?: object }).properties ?? {}
  return 'path' in properties || 'files' in properties || Object.values(schema).some(namesFiles)
}

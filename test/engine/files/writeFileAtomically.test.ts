import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readLimited } from '#engine/files/readLimited.ts'
import { writeFileAtomically } from '#engine/files/writeFileAtomically.ts'
import { Refusal } from '#shared/contract/failure.ts'
import { testFolder } from '#test/support/testEngine.ts'

const folder = testFolder()
afterAll(() => folder.remove())
const at = (...names: string[]) => join(folder.path, ...names)

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.failure.code
    throw error
  }
  return 'done'
}

test('a file is written whole, its folder made, and nothing is left beside it', () => {
  writeFileAtomically(at('báo cáo', 'a.docx'), Buffer.from('một'))
  writeFileAtomically(at('báo cáo', 'a.docx'), Buffer.from('hai'))
  expect(readFileSync(at('báo cáo', 'a.docx'), 'utf8')).toBe('hai')
  expect(readdirSync(at('báo cáo'))).toEqual(['a.docx'])
})

test('a folder in the place of the file, or a file in the place of the folder, is refused and kept', () => {
  mkdirSync(at('thư mục.docx'))
  writeFileSync(at('tệp'), 'giữ')
  expect(codeOf(() => writeFileAtomically(at('thư mục.docx'), Buffer.from('x')))).toBe('fileNotWritable')
  expect(codeOf(() => writeFileAtomically(at('tệp', 'a.docx'), Buffer.from('x')))).toBe('fileNotWritable')
  expect(readFileSync(at('tệp'), 'utf8')).toBe('giữ')
  expect(readdirSync(folder.path).filter((name) => name.endsWith('.dang-ghi'))).toEqual([])
})

test('a file that is missing, too large or a folder is refused by its own sentence', () => {
  writeFileSync(at('lớn'), Buffer.alloc(2 * 1_048_576 + 1))
  expect(codeOf(() => readLimited(at('không có'), 1))).toBe('fileMissing')
  expect(codeOf(() => readLimited(at('lớn'), 2))).toBe('fileTooLarge')
  expect(codeOf(() => readLimited(folder.path, 2))).toBe('fileNotWritable')
  expect(readLimited(at('lớn'), 3).length).toBe(2 * 1_048_576 + 1)
})

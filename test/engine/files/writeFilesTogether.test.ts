import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFilesTogether } from '#engine/files/writeFilesTogether.ts'
import { holdFile } from '#test/support/holdFile.ts'
import { failureOf, testFolder } from '#test/support/testEngine.ts'
import { mountTinyDisk, tinyDisk } from '#test/support/tinyDisk.ts'
import { testWith } from '#test/support/tools.ts'

let folder: ReturnType<typeof testFolder>
beforeEach(() => {
  folder = testFolder()
})
afterEach(() => folder.remove())

const at = (...names: string[]) => join(folder.path, ...names)
const small = Buffer.from('mới')

test('all files are written, each in place of the old one', () => {
  writeFileSync(at('a.docx'), 'cũ')
  writeFilesTogether([
    { path: at('a.docx'), content: small },
    { path: at('phụ lục', 'b.xlsx'), content: small },
  ])
  expect(readFileSync(at('a.docx'), 'utf8')).toBe('mới')
  expect(readdirSync(at('phụ lục'))).toEqual(['b.xlsx'])
})

test('a name that is taken by a folder leaves none of the new files', async () => {
  mkdirSync(at('b.xlsx'))
  const write = async () => writeFilesTogether(['a.docx', 'b.xlsx'].map((name) => ({ path: at(name), content: small })))
  expect(await failureOf(write())).toMatchObject({ code: 'fileNotWritable', details: { path: at('b.xlsx') } })
  expect(readdirSync(folder.path)).toEqual(['b.xlsx'])
})

testWith([tinyDisk], 'a disk that fills up at the second file keeps the old ones and no new one', async () => {
  const unmount = mountTinyDisk(at('đĩa'), 64)
  try {
    writeFileSync(at('đĩa', 'a.docx'), 'cũ')
    const write = async () =>
      writeFilesTogether([
        { path: at('đĩa', 'a.docx'), content: small },
        { path: at('đĩa', 'b.xlsx'), content: Buffer.alloc(100_000) },
      ])
    expect(await failureOf(write())).toMatchObject({ code: 'diskFull', details: { path: at('đĩa', 'b.xlsx') } })
    expect(readdirSync(at('đĩa'))).toEqual(['a.docx'])
    expect(readFileSync(at('đĩa', 'a.docx'), 'utf8')).toBe('cũ')
  } finally {
    unmount()
  }
})

testWith([tinyDisk], 'a file that is open elsewhere is named, and nothing of the set is written', async () => {
  const release = holdFile(at('b.xlsx'))
  try {
    const write = async () =>
      writeFilesTogether(['a.docx', 'b.xlsx'].map((name) => ({ path: at(name), content: small })))
    expect(await failureOf(write())).toEqual({ code: 'fileLocked', details: { path: at('b.xlsx') } })
    expect(readdirSync(folder.path)).toEqual(['b.xlsx'])
  } finally {
    release()
  }
})

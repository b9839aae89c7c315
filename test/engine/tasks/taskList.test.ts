import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { docxText } from '#test/support/docxText.ts'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'
import { openXmlValidator, testWith } from '#test/support/tools.ts'

let engine: TestEngine
let whole: string[]
let ofOne: string[]
const on = '2022-03-01'

beforeAll(async () => {
  engine = await openOffice()
  const paper = { documentNumber: '05-KH/HU', documentDate: '2021-10-18' }
  const step = { task: '8.2a', unit: '218', kind: 'finished', on: '2021-10-18', note: '' } as const
  await engine.client.call('tasks.recordProgress', { ...step, ...paper })
  const write = async (unit?: string) => {
    const outDir = join(engine.folder, 'danh mục')
    const { files } = await engine.client.call('tasks.writeList', { on, outDir, ...(unit ? { unit } : {}) })
    return files.map(({ path }) => path)
  }
  whole = await write()
  ofOne = await write('218')
}, 60_000)
afterAll(() => engine.close())

it('prints one row a task for the province and one row an assignment for a unit', () => {
  const all = docxText(readFileSync(whole[0] ?? ''))
  expect(all).toContain('DANH MỤC')
  expect(all.join('\n')).toContain('58 nhiệm vụ được giao thành 9.347 việc')
  const one = docxText(readFileSync(ofOne[0] ?? ''))
  expect(one).toContain('Số 05-KH/HU ngày 18/10/2021')
  expect(one).toContain('Xong đúng hạn')
})

it('counts every assignment of the workbook once: the states of a task add up to its units', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(whole[1] ?? '')
  const rows = workbook.getWorksheet('Tổng hợp')?.getRows(1, 80) ?? []
  const numbers = rows
    .map((row) => [4, 5, 6, 7, 8, 9].map((column) => row.getCell(column).value))
    .filter((cells): cells is number[] => cells.every((cell) => typeof cell === 'number'))
  expect(numbers).toHaveLength(58)
  for (const [units = 0, ...states] of numbers) expect(states.reduce((sum, count) => sum + count, 0)).toBe(units)
  const { assignments } = await engine.client.call('tasks.list', { on })
  expect(numbers.reduce((sum, [units = 0]) => sum + units, 0)).toBe(assignments.length)
})

it('is the same file for the same data', async () => {
  const before = [...whole, ...ofOne].map((path) => readFileSync(path))
  const outDir = join(engine.folder, 'lần hai')
  const again = [
    ...(await engine.client.call('tasks.writeList', { on, outDir })).files,
    ...(await engine.client.call('tasks.writeList', { on, outDir, unit: '218' })).files,
  ]
  expect(again.map(({ path }) => readFileSync(path).equals(before.shift() ?? Buffer.of()))).toEqual([
    true,
    true,
    true,
    true,
  ])
})

testWith([openXmlValidator], 'is found valid by the Open XML SDK', () => {
  for (const path of [...whole, ...ofOne]) expect(openXmlFaults(path)).toEqual([])
})

it('leaves no half-written file when the folder cannot be made', async () => {
  const blocked = join(engine.folder, 'tệp')
  writeFileSync(blocked, '')
  await expect(engine.client.call('tasks.writeList', { on, outDir: blocked })).rejects.toThrow('fileNotWritable')
})

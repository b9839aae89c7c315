import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { docxText } from '#test/support/docxText.ts'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { failureOf, openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'
import { openXmlValidator, testWith } from '#test/support/tools.ts'

const year = 2022
const folder = testFolder()
let engine: TestEngine
let sheet: string[]
let ranking: string[]

beforeAll(async () => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
  const outDir = join(folder.path, 'chấm điểm')
  const pathsOf = ({ files }: { files: readonly { path: string }[] }) => files.map(({ path }) => path)
  sheet = pathsOf(await engine.client.call('scoring.write', { year, unit: '218', outDir }))
  ranking = pathsOf(await engine.client.call('scoring.write', { year, outDir }))
})
afterAll(() => {
  engine.close()
  folder.remove()
})

it('writes a sheet that says what each point rests on, labelled as a draft', () => {
  const text = docxText(readFileSync(sheet[0] ?? '')).join('\n')
  expect(text).toContain('PHIẾU CHẤM ĐIỂM')
  expect(text).toContain('dự thảo – chờ hướng dẫn chính thức')
  expect(text).toContain('Gửi báo cáo đúng hạn')
  expect(text).toMatch(/quý I (?:đúng hạn|gửi muộn) \d{2}\/\d/)
})

it('writes the ranking with the number of units in each level', async () => {
  expect(docxText(readFileSync(ranking[0] ?? '')).join('\n')).toContain('14 đơn vị được chấm điểm')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(ranking[1] ?? '')
  const rows = workbook.worksheets[0]?.getRows(1, 40) ?? []
  const ranks = rows.map((row) => row.getCell(1).value).filter((it): it is number => typeof it === 'number')
  expect(ranks).toHaveLength(14)
  expect(ranks[0]).toBe(1)
})

it('is the same file for the same data', async () => {
  const outDir = join(folder.path, 'lần hai')
  const again = await engine.client.call('scoring.write', { year, unit: '218', outDir })
  expect(again.files.map(({ path }) => readFileSync(path))).toEqual(sheet.map((path) => readFileSync(path)))
})

testWith([openXmlValidator], 'is found valid by the Open XML SDK', () => {
  for (const path of [...sheet, ...ranking]) expect(openXmlFaults(path), path).toEqual([])
})

/** The year whose scores of the sample are official. */
const approved = year

it('takes the rubric out to Excel and back, edited', async () => {
  const { rubric } = await engine.client.call('scoring.rubric', { year: approved })
  const year = approved + 1
  const ofYear = { ...rubric, code: `tu-${String(year)}-01-01`, validFrom: `${String(year)}-01-01` }
  await engine.client.call('scoring.saveRubric', { rubric: ofYear })
  const path = join(folder.path, 'Bộ tiêu chí.xlsx')
  await engine.client.call('scoring.exportRubric', { year, path })
  const before = (await engine.client.call('scoring.rubric', { year })).rubric
  await engine.client.call('scoring.importRubric', { year, path })
  expect(await engine.client.call('scoring.rubric', { year })).toEqual({
    rubric: before,
    revision: 2,
    origin: 'office',
    isLocked: false,
  })

  const edit = async (code: string, column: number, value: string | number) => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    workbook.worksheets[0]?.eachRow((row) => {
      if (row.getCell(2).value === code) row.getCell(column).value = value
    })
    const edited = join(folder.path, `sửa ${code} ${column}.xlsx`)
    await workbook.xlsx.writeFile(edited)
    return edited
  }
  const named = await edit('1.1', 7, 'bậc A01+A02: 1=2,5; 3=5')
  await engine.client.call('scoring.importRubric', { year, path: named })
  expect((await engine.client.call('scoring.rubric', { year })).rubric.criteria[0]?.method).toEqual({
    kind: 'steps',
    measure: { kind: 'sum', indicators: ['A01', 'A02'] },
    steps: [
      { from: 1, points: 25 },
      { from: 3, points: 50 },
    ],
  })
  const wrong = await edit('1.1', 7, 'theo cảm tính')
  expect(JSON.stringify(await failureOf(engine.client.call('scoring.importRubric', { year, path: wrong })))).toContain(
    'cách chấm “theo cảm tính” chưa hiểu được',
  )
  const sum = await edit('1.1', 6, 9)
  expect(JSON.stringify(await failureOf(engine.client.call('scoring.importRubric', { year, path: sum })))).toContain(
    'khác thang điểm 100',
  )
})

import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { copySample } from '#test/support/sampleProvince.ts'
import { docxText } from '#test/support/docxText.ts'
import { convertToPdf, openXmlFaults, pdfPages } from '#test/support/officeChecks.ts'
import { openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'
import { libreOffice, openXmlValidator, poppler, testWith } from '#test/support/tools.ts'

const folder = testFolder()
let engine: TestEngine
beforeAll(() => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterAll(() => {
  engine.close()
  folder.remove()
})

const made = new Map<string, Promise<{ path: string; bytes: number; kind: string }[]>>()

/** The files of a report of the sample province, made once. */
function files(unit: string, reportType: 'quarterly' | 'half-year' | 'annual', period: string) {
  const key = `${unit} ${reportType} ${period}`
  const outDir = join(folder.path, key)
  const call =
    made.get(key) ??
    engine.client.call('reports.make', { unit, reportType, period, outDir }).then((result) => result.files)
  made.set(key, call)
  return call
}

const reports = [
  ['218', 'quarterly', '2022-Q1'],
  ['BG', 'quarterly', '2022-Q1'],
  ['218', 'half-year', '2022-H1'],
  ['BG', 'half-year', '2022-H1'],
  ['218', 'annual', '2022'],
  ['BG', 'annual', '2022'],
] as const

describe.each(reports)('the report of %s, %s, %s', (unit, reportType, period) => {
  test('has no raw tag, no missing value and no forbidden character', async () => {
    for (const { path, kind } of await files(unit, reportType, period)) {
      if (kind !== 'report') continue
      for (const text of docxText(readFileSync(path)))
        expect(text.replaceAll('\n', ' ')).not.toMatch(/[{}\p{Cc}\p{Co}\p{Cn}]|undefined|NaN|null/u)
    }
  })
})

/** One of each kind of outline: the validator takes seconds a file. */
const validated = reports.filter(([unit, type]) => type === 'quarterly' || (unit === 'BG' && type === 'annual'))

describe.each(validated)('the files of %s, %s, %s', (unit, reportType, period) => {
  testWith([openXmlValidator], 'is valid Open XML, text and workbook', async () => {
    for (const { path } of await files(unit, reportType, period))
      expect(openXmlFaults(path), basename(path)).toEqual([])
  })
})

test.each([
  ['218', 'BC-BCD_QuyI-2022_LucNam'],
  ['BG', 'BC-BDVTU_QuyI-2022_BacGiang'],
])('the text of the quarterly report of %s is the golden one', async (unit, name) => {
  const [report] = await files(unit, 'quarterly', '2022-Q1')
  expect(basename(report?.path ?? '')).toBe(`${name}.docx`)
  await expect(docxText(readFileSync(report?.path ?? '')).join('\n')).toMatchFileSnapshot(`../golden/${name}.txt`)
})

describe.each([
  ['218', 'quarterly', '2022-Q1', 6],
  ['213', 'half-year', '2022-H1', 6],
  ['218', 'annual', '2022', 8],
] as const)('the report of district %s, %s, %s', (unit, reportType, period, most) => {
  testWith([libreOffice, poppler], `is its body alone, 2 to ${most} pages, and names the annex`, async () => {
    const [report] = await files(unit, reportType, period)
    const pages = pdfPages(convertToPdf(report?.path ?? '', folder.path))
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages.length).toBeLessThanOrEqual(most)
    expect(pages[0]).not.toMatch(/^\s*1\s*$/m)
    expect(pages[1]).toMatch(/^\s*2\s*\n/)
    expect(pages.at(-1)).toMatch(/\(Kèm theo phụ lục số liệu\)\s+Nơi nhận:/)
    expect(pages.join('\n')).not.toContain('kèm theo Báo cáo số')
  })
})

test('the consolidated report carries its annexes, a district’s workbook what its units wrote', async () => {
  const [consolidated] = await files('BG', 'quarterly', '2022-Q1')
  const text = docxText(readFileSync(consolidated?.path ?? '')).join('\n')
  expect(text).toContain('Phụ lục 1')
  expect(text).not.toContain('(Kèm theo phụ lục số liệu)')
  const [, annex] = await files('218', 'quarterly', '2022-Q1')
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(annex?.path ?? '')
  const written = workbook.getWorksheet('Vụ việc phức tạp, nổi cộm')
  expect(written?.getCell('A1').value).toBe('Vụ việc phức tạp, nổi cộm')
  expect(written?.rowCount).toBeGreaterThan(3)
})

test('the same data give the same bytes in another time zone', async () => {
  const before = process.env['TZ']
  const [first] = await files('218', 'quarterly', '2022-Q1')
  process.env['TZ'] = 'Pacific/Kiritimati'
  try {
    const outDir = join(folder.path, 'múi giờ khác')
    const again = await engine.client.call('reports.make', {
      unit: '218',
      reportType: 'quarterly',
      period: '2022-Q1',
      outDir,
    })
    const bytes = await Promise.all(
      [files('218', 'quarterly', '2022-Q1'), again.files].map(async (made) =>
        (await made).map(({ path }) => readFileSync(path)),
      ),
    )
    expect(bytes[0]?.map((one, index) => one.equals(bytes[1]?.[index] ?? Buffer.alloc(0)))).toEqual([true, true, true])
    expect(first?.bytes).toBe(again.files[0]?.bytes)
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
})

test('an office’s own template is used, a faulty one is refused and changes nothing', async () => {
  const path = join(folder.path, 'mẫu của ta.docx')
  const faulty = join(folder.path, 'mẫu hỏng.docx')
  await engine.client.call('templates.create', { outline: 'quarterly', on: '2022-03-14', path })
  writeFileSync(faulty, 'không phải tệp Word')
  await engine.client.call('templates.use', { code: 'district-quarterly', path })
  await expect(engine.client.call('templates.use', { code: 'district-quarterly', path: faulty })).rejects.toMatchObject(
    {
      failure: { code: 'templateRefused' },
    },
  )
  const listed = await engine.client.call('templates.list', {})
  expect(listed.templates.filter(({ origin }) => origin === 'office').map(({ code }) => code)).toEqual([
    'district-quarterly',
  ])
  const exported = join(folder.path, 'mẫu đang dùng.docx')
  await engine.client.call('templates.export', { code: 'district-quarterly', path: exported })
  expect(readFileSync(exported).equals(readFileSync(path))).toBe(true)
  await engine.client.call('templates.restore', { code: 'district-quarterly' })
  expect((await engine.client.call('templates.list', {})).templates.every(({ origin }) => origin === 'shipped')).toBe(
    true,
  )
})

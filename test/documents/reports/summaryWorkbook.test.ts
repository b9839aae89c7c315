import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readZip } from '#engine/files/zip/readZip.ts'
import { writeZip } from '#engine/files/zip/writeZip.ts'
import { summaryWorkbook } from '#engine/reporting/summaryWorkbook.ts'
import { handFacts } from '#test/domain/reporting/handmadeFacts.ts'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { failureOf, openTestEngine, templatesDir, testFolder, type TestEngine } from '#test/support/testEngine.ts'
import { openXmlValidator, testWith } from '#test/support/tools.ts'

const folder = testFolder()
const shipped = join(templatesDir, 'excel', 'tong-hop.xlsx')
let engine: TestEngine
beforeAll(() => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterAll(() => {
  engine.close()
  folder.remove()
})

const facts = handFacts(
  {
    B01: { total: 308, previous: 300, samePeriodLastYear: 317, yearToDate: 308, coverage: part(23) },
    F08: { total: 54239, byLoaiHinh: [{ loaiHinh: 'X', total: 54239 }] },
    D16: { total: 881, samePeriodLastYear: 869 },
  },
  { number: 12, issuedOn: '2022-03-18', signer: { name: 'Nguyễn Văn An & =SUM(A1)', capacity: 'deputy' } },
)

function part(included: number) {
  return { included, expected: 25, viaTotals: 0, missing: [] }
}

/** The sheet of a filled template, its rows by their names. */
async function read(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  const rows = new Map<string, ExcelJS.Row>()
  sheet.eachRow((row) => rows.set(row.getCell(2).text, row))
  return { sheet, valuesOf: (name: string) => (rows.get(name)?.values as unknown[] | undefined)?.slice(1) }
}

/** A template of the office: the shipped one, changed with exceljs. */
async function edited(name: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<string> {
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(shipped)
  change(workbook.worksheets[0] ?? workbook.addWorksheet())
  const path = join(folder.path, name)
  writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()))
  return path
}

test('figures are numbers, percentages fractions, what is not known stays empty', async () => {
  const { sheet, valuesOf } = await read(summaryWorkbook(facts, readFileSync(shipped)))
  expect(valuesOf('Cuộc tuyên truyền, quán triệt')).toEqual([
    1,
    'Cuộc tuyên truyền, quán triệt',
    'cuộc',
    308,
    ...[undefined, undefined, undefined],
    300,
    317,
    -0.028,
    308,
    '23/25',
  ])
  expect(valuesOf('Nhân dân đóng góp bằng tiền')?.slice(2, 5)).toEqual(['triệu đồng', 5423.9, 5423.9])
  const ratio = valuesOf('Tỷ lệ giải quyết đơn thuộc thẩm quyền')
  expect([ratio?.[3], ratio?.[8], ratio?.[9]]).toEqual([0.881, 0.869, 0.012])
  expect(valuesOf('TUYÊN TRUYỀN, QUÁN TRIỆT')?.slice(0, 2)).toEqual(['B', 'TUYÊN TRUYỀN, QUÁN TRIỆT'])
  const all = sheet.getSheetValues().flat()
  expect(all).toContain('Nguyễn Văn An & =SUM(A1)')
  expect(all).toContain('K/T TRƯỞNG BAN')
  expect(JSON.stringify(all)).not.toMatch(/[{}]\w|undefined|NaN|formula/)
})

testWith([openXmlValidator], 'the shipped workbook and a filled one are valid Open XML', () => {
  const path = join(folder.path, 'biểu.xlsx')
  writeFileSync(path, summaryWorkbook(facts, readFileSync(shipped)))
  expect([openXmlFaults(shipped), openXmlFaults(path)]).toEqual([[], []])
})

test('the office’s own workbook is listed, filled, exported and put back', async () => {
  const path = await edited('của ta.xlsx', (sheet) => (sheet.getCell('A2').value = 'BIỂU CỦA HUYỆN {pham_vi}'))
  expect(await engine.client.call('templates.check', { path })).toEqual({ ok: true, faults: [] })
  await engine.client.call('templates.use', { code: 'summary', path })
  const { templates, tags } = await engine.client.call('templates.list', {})
  expect(templates.find(({ code }) => code === 'summary')).toMatchObject({ kind: 'excel', origin: 'office' })
  expect(tags).toContainEqual(expect.objectContaining({ use: 'summary', tag: '{#chi_tieu}…{/chi_tieu}' }))
  const report = { unit: '218', reportType: 'quarterly', period: '2022-Q1', outDir: folder.path } as const
  const { files } = await engine.client.call('reports.make', report)
  const made = files.find(({ kind }) => kind === 'summaryWorkbook')?.path ?? ''
  expect(made).toMatch(/BC-BCD_QuyI-2022_LucNam_TongHop\.xlsx$/)
  expect((await read(readFileSync(made))).sheet.getCell('A2').text).toBe('BIỂU CỦA HUYỆN Huyện Lục Nam')
  const out = join(folder.path, 'đang dùng.xlsx')
  await engine.client.call('templates.export', { code: 'summary', path: out })
  expect(readFileSync(out).equals(readFileSync(path))).toBe(true)
  const { before } = await engine.client.call('templates.restore', { code: 'summary' })
  await engine.client.call('templates.export', { code: 'summary', path: out })
  expect(readFileSync(out).equals(readFileSync(shipped))).toBe(true)
  await engine.client.call('templates.reuse', { code: 'summary', revision: before ?? 0 })
  await engine.client.call('templates.export', { code: 'summary', path: out })
  expect(readFileSync(out).equals(readFileSync(path))).toBe(true)
  const unknown = engine.client.call('templates.reuse', { code: 'summary', revision: 9 })
  expect(await failureOf(unknown)).toMatchObject({ code: 'badInput', details: { field: 'revision' } })
  expect(await engine.client.call('templates.restore', { code: 'summary' })).toEqual({ before })
})

test('a wrong tag is named at its sheet and cell, and the workbook is not taken', async () => {
  const path = await edited('sai.xlsx', (sheet) => (sheet.getCell('A3').value = '{kì}'))
  const { faults } = await engine.client.call('templates.check', { path })
  expect(faults).toEqual([
    {
      tag: '{kì}',
      part: 'Tổng hợp',
      paragraph: 'A3',
      message: 'Trang “Tổng hợp”, ô A3: không có thẻ {kì}. Có phải {ky} không?',
    },
  ])
  const refused = await failureOf(engine.client.call('templates.use', { code: 'summary', path }))
  expect(refused).toMatchObject({ code: 'templateRefused' })
  const { templates } = await engine.client.call('templates.list', {})
  expect(templates.find(({ code }) => code === 'summary')?.origin).toBe('shipped')
})

test('a workbook with macros, a Word file and any other file are told apart', async () => {
  const archive = readZip(readFileSync(shipped))
  const entries = archive.names.map((name) => ({ name, bytes: archive.read(name) }))
  const check = async (name: string, bytes: Uint8Array) => {
    const path = join(folder.path, name)
    writeFileSync(path, bytes)
    return (await engine.client.call('templates.check', { path })).faults.map(({ message }) => message)
  }
  const macro = writeZip([...entries, { name: 'xl/vbaProject.bin', bytes: Buffer.from('x') }])
  expect(await check('macro.xlsx', macro)).toEqual([expect.stringContaining('có macro')])
  const word = readFileSync(join(templatesDir, 'word', 'bao-cao-dinh-ky.docx'))
  expect(await check('đổi tên.xlsx', word)).toEqual([expect.stringContaining('không phải là sổ tính Excel')])
  expect(await check('ảnh.png', Buffer.from('x'))).toEqual([
    '“ảnh.png” không phải tệp Word hay Excel: hãy chọn một tệp .docx hoặc .xlsx.',
  ])
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
const call: TestEngine['client']['call'] = (method, input) => engine.client.call(method, input)
const register = 'tuyen-truyen'

beforeAll(async () => {
  engine = await openOffice()
})
afterAll(() => engine.close())

/** A workbook as a clerk keeps it: a title, a row of titles, real dates and numbers. */
async function writeList(name: string, rows: unknown[][]): Promise<string> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Ghi chú')
  const sheet = book.addWorksheet('Quý I')
  sheet.addRow(['THEO DÕI TUYÊN TRUYỀN'])
  sheet.addRow(['TT', 'Ngày tổ chức', 'Nội dung', 'Hình thức', 'Lượt người dự', 'Đơn vị báo cáo'])
  for (const row of rows) sheet.addRow(row)
  for (const row of [3, 4]) sheet.getCell(`B${row}`).numFmt = 'dd/mm/yyyy'
  const path = join(engine.folder, name)
  await book.xlsx.writeFile(path)
  return path
}

it('rows of a workbook are read with their own numbers, dates and faults, and kept whole', async () => {
  const good = [1, new Date(Date.UTC(2022, 0, 15)), 'Quán triệt', 'Hội nghị', 120, '']
  const wrong = [2, new Date(Date.UTC(2022, 0, 16)), 'Quán triệt', 'Họp báo', { formula: 'E3*2', result: 240 }, '218']
  const read = await call('registers.readWorkbook', { path: await writeList('sai.xlsx', [good, wrong]) })
  expect(read.sheet).toBe('Quý I')
  expect(read.rows[2]).toEqual(['1', '2022-01-15', 'Quán triệt', 'Hội nghị', '120'])
  const refused = await call('registers.import', { register, unit: '218', rows: read.rows })
  expect(refused).toMatchObject({ added: 0, read: 2, faults: [{ row: 4, column: 'Hình thức', text: 'Họp báo' }] })
  const mended = read.rows.with(3, (read.rows[3] ?? []).with(3, 'Hội nghị'))
  expect(await call('registers.import', { register, unit: '218', rows: mended })).toMatchObject({
    added: 2,
    faults: [],
  })
})

it('a written register is a valid workbook, and reading it in again adds nothing', async () => {
  const path = join(engine.folder, 'Sổ tuyên truyền.xlsx')
  const place = { register, unit: 'BG', below: true, from: '2022-01-01', to: '2022-03-31' }
  expect(await call('registers.writeList', { ...place, path })).toEqual({ path, events: 2 })
  expect(openXmlFaults(path)).toEqual([])
  const { rows } = await call('registers.readWorkbook', { path })
  expect(await call('registers.import', { register, unit: '215', rows })).toMatchObject({
    added: 0,
    read: 2,
    faults: [],
  })
})

it('a file that is no workbook is refused in one sentence', async () => {
  const path = join(engine.folder, 'ảnh.xlsx')
  writeFileSync(path, 'không phải tệp nén')
  const failure = await failureOf(call('registers.readWorkbook', { path }))
  expect(failure.code).toBe('workbookRefused')
  const empty = new ExcelJS.Workbook()
  empty.addWorksheet('Trang')
  await empty.xlsx.writeFile(path)
  expect(await failureOf(call('registers.readWorkbook', { path }))).toMatchObject({
    details: { sentence: 'Sổ tính không có ô nào được ghi.' },
  })
})

it('registers are counted for a unit and a stretch of time', async () => {
  const countIn = async (input: Parameters<typeof call<'registers.definitions'>>[1]) => {
    const { registers } = await call('registers.definitions', input)
    return registers.find(({ definition }) => definition.code === register)?.events
  }
  expect(await countIn({})).toBe(2)
  expect(await countIn({ unit: 'BG' })).toBe(0)
  expect(await countIn({ unit: 'BG', below: true, from: '2022-01-16' })).toBe(1)
})

it('the committees of a date are a valid workbook, whose members can be read in', async () => {
  await call('committees.save', { unit: '218', loaiHinh: 'C', from: '2021-09-01' })
  await call('committees.importMembers', {
    unit: '218',
    on: '2021-09-01',
    rows: [['Nguyễn Văn A', 'Trưởng ban', 'Bí thư Huyện ủy', '', 'Chỉ đạo chung']],
  })
  const path = join(engine.folder, 'Ban chỉ đạo.xlsx')
  expect(await call('committees.writeList', { on: '2022-01-01', path })).toEqual({ path, committees: 1 })
  expect(openXmlFaults(path)).toEqual([])
  const { units } = await call('committees.check', { on: '2022-01-01', unit: '218' })
  expect(units).toMatchObject([{ head: 'Nguyễn Văn A', members: 1, faults: 2 }])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { docxText } from '#test/support/docxText.ts'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { failureOf, openOffice, openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'
import { openXmlValidator, testWith } from '#test/support/tools.ts'

const folder = testFolder()
let engine: TestEngine
beforeAll(() => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterAll(() => {
  engine.close()
  folder.remove()
})

it('says what the office owes and is owed, month by month, with days moved off holidays', async () => {
  const { entries } = await engine.client.call('calendar.year', { year: 2022 })
  const at = (on: string) => entries.filter((it) => it.on === on).map(({ title }) => title)
  expect(at('2022-03-21')).toEqual(['Nhận báo cáo quý I năm 2022 của 10 huyện, thành phố; 4 đảng ủy trực thuộc'])
  expect(at('2022-03-20')).toEqual([])
  expect(at('2022-09-30')).toEqual([
    'Gửi báo cáo quý III năm 2022 lên cấp trên',
    'Kiểm tra trực tiếp tại ba huyện, hai sở (02-KH/BCĐ)',
  ])
  const ours = await engine.client.call('calendar.year', { year: 2022, side: 'ours' })
  const owed = await engine.client.call('calendar.year', { year: 2022, side: 'owed' })
  expect(ours.entries.length + owed.entries.length).toBe(entries.length)
  expect(ours.entries.every(({ side }) => side === 'ours')).toBe(true)
})

it('moves an extended unit to its own day, and a report issued is done', async () => {
  const extend = { unit: '218', period: '2022-Q3', reportType: 'quarterly', due: '2022-09-27', reason: 'bão' } as const
  await engine.client.call('periods.extend', extend)
  const { entries } = await engine.client.call('calendar.year', { year: 2022 })
  expect(entries.filter((it) => it.on === '2022-09-27').map(({ title }) => title)).toEqual([
    'Nhận báo cáo quý III năm 2022 của Huyện Lục Nam',
  ])
})

it('tells of terms that end and of findings to be mended', async () => {
  const { committees } = await engine.client.call('committees.history', { unit: '218' })
  const { id, from } = committees.find(({ until }) => until === null) ?? { id: 0, from: '' }
  await engine.client.call('committees.save', { id, unit: '218', loaiHinh: 'X', from, until: '2022-05-20' })
  const values = { noi_dung: 'Chưa công khai quy hoạch', han_khac_phuc: '31/5/2022' }
  const { faults } = await engine.client.call('registers.add', {
    register: 'khuyet-diem',
    unit: '218',
    on: '2022-03-01',
    values,
  })
  expect(faults).toEqual([])
  const { entries } = await engine.client.call('calendar.year', { year: 2022 })
  expect(entries.filter(({ kind }) => kind === 'term').map((it) => [it.on, it.detail])).toContainEqual([
    '2022-05-20',
    'Huyện Lục Nam',
  ])
  expect(entries.filter(({ kind }) => kind === 'mend').map((it) => [it.on, it.title, it.state])).toContainEqual([
    '2022-05-31',
    'Khắc phục xong: Chưa công khai quy hoạch',
    'open',
  ])
})

it('writes a calendar file: whole days, one id each, lines folded and ended as the format asks', async () => {
  const path = join(folder.path, 'lịch.ics')
  const { entries } = await engine.client.call('calendar.writeFile', { year: 2022, path })
  const text = readFileSync(path, 'utf8')
  const lines = text.split('\r\n')
  expect(text).not.toMatch(/[^\r]\n/)
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines.at(-2)).toBe('END:VCALENDAR')
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n')
  const of = (name: string) => unfolded.filter((line) => line.startsWith(name))
  expect(of('BEGIN:VEVENT')).toHaveLength(entries)
  expect(new Set(of('UID:')).size).toBe(entries)
  expect(of('DTSTART;VALUE=DATE:2022')).toHaveLength(entries)
  expect(unfolded).toContain('SUMMARY:Gửi báo cáo quý I năm 2022 lên cấp trên')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75)
})

it('is the same file on another day and in another time zone', async () => {
  const write = async (today: string, zone: string) => {
    const [database, path, before] = [
      join(folder.path, 'tỉnh mẫu.db'),
      join(folder.path, `${today}.ics`),
      process.env['TZ'],
    ]
    process.env['TZ'] = zone
    const other = openTestEngine({ databasePath: database, today })
    await other.client.call('calendar.writeFile', { year: 2022, path })
    other.close()
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
    return readFileSync(path, 'utf8')
  }
  const first = await write('2022-04-01', 'Asia/Ho_Chi_Minh')
  expect(await write('2022-11-30', 'Pacific/Kiritimati')).toBe(first)
  expect(await write('2022-04-01', 'America/Los_Angeles')).toBe(first)
})

testWith([openXmlValidator], 'writes a valid document and workbook with every entry under its month', async () => {
  const { files, entries } = await engine.client.call('calendar.writeDocuments', { year: 2022, outDir: folder.path })
  const [document, workbook] = files.map(({ path }) => path)
  for (const path of [document, workbook]) expect(openXmlFaults(path ?? '')).toEqual([])
  const text = docxText(readFileSync(document ?? ''))
  expect(text).toContain('LỊCH CÔNG TÁC')
  expect(text.filter((line) => /^Tháng \d+\/2022$/.test(line)).length).toBeGreaterThan(5)
  const book = await new ExcelJS.Workbook().xlsx.readFile(workbook ?? '')
  const dates = book
    .getWorksheet('Năm 2022')
    ?.getColumn(1)
    .values.filter((it) => /^\d+\/\d+\/2022$/.test(String(it)))
  expect(dates).toHaveLength(entries)
})

it('of a district’s office has its own due date and its communes', async () => {
  const district = await openOffice('218')
  const { entries } = await district.client.call('calendar.year', { year: 2022 })
  const onDay = (on: string) => entries.filter((it) => it.on === on).map((it) => [it.side, it.title])
  expect(onDay('2022-03-21')).toContainEqual(['ours', 'Gửi báo cáo quý I năm 2022 lên cấp trên'])
  expect(onDay('2022-03-16')[0]?.[1]).toMatch(/^Nhận báo cáo quý I năm 2022 của \d+ xã, phường, thị trấn$/)
  district.close()
})

it('refuses a year in which the unit does not exist', async () => {
  expect(await failureOf(engine.client.call('calendar.year', { year: 2005 }))).toMatchObject({ code: 'badInput' })
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { FollowUpRules } from '#shared/domain/periods/followUpRules.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { docxText } from '#test/support/docxText.ts'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { failureOf, openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'
import { openXmlValidator, testWith } from '#test/support/tools.ts'

let engine: TestEngine
const folder = testFolder()
beforeAll(() => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterAll(() => {
  engine.close()
  folder.remove()
})

const period = '2022-Q1'
const reportType = 'quarterly' as const
const made = new Map<string, Output<'followUp.make'>['files']>()
const make = async (on: string, name: string, unit?: string) => {
  const outDir = join(folder.path, name)
  const result = await engine.client.call('followUp.make', {
    period,
    reportType,
    on,
    outDir,
    ...(unit ? { unit } : {}),
  })
  made.set(name, result.files)
  return result
}
const plan = async (on: string, unit?: string) =>
  (await engine.client.call('followUp.plan', { period, reportType, on, ...(unit ? { unit } : {}) })).units

test('the list before the due date names who is due soon, and writes no letter', async () => {
  const before = await make('2022-03-12', 'trước hạn', '218')
  expect(before.late).toBe(0)
  expect(before.upcoming).toBeGreaterThan(0)
  expect(before.files.map((file) => file.kind)).toEqual(['list'])
})

test('each late unit gets one letter a level, the same day again gives the same files', async () => {
  const first = await make('2022-03-28', 'lần 1', '218')
  const letters = first.files.filter((file) => file.kind === 'letter')
  expect(first.late).toBeGreaterThan(0)
  expect(letters).toHaveLength(first.late)
  expect(new Set(letters.map((file) => file.level))).toEqual(new Set(['first']))
  const again = await make('2022-03-28', 'lần 1 nữa', '218')
  expect(bytesIn('lần 1 nữa')).toEqual(bytesIn('lần 1'))
  expect(again.files).toHaveLength(first.files.length)
})

test('a letter says who, what is missing, since when, in the form of Party documents', async () => {
  const late = (await plan('2022-03-28', '218'))[0]
  if (!late) throw new Error('the sample has late units')
  const text = docxText(letterTo(late.unit.code, 'lần 1')).join('\n')
  for (const words of [
    'TỈNH ỦY BẮC GIANG',
    'BAN DÂN VẬN',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    '-CV/BDVTU',
    'nhắc lần 1',
    'Kính gửi: ',
    'Như trên',
  ])
    expect(text).toContain(words)
  for (const item of late.items) expect(text).toContain(item)
  expect(text).not.toMatch(/[{}]|undefined/)
})

testWith([openXmlValidator], 'a letter and a list are valid Open XML', async () => {
  const { files } = await make('2022-03-28', 'hợp lệ', '218')
  for (const file of files.slice(0, 2)) expect(openXmlFaults(file.path)).toEqual([])
})

test('the next level waits for its days, and no level is sent twice', async () => {
  expect((await make('2022-03-29', 'hôm sau', '218')).files.filter((file) => file.kind === 'letter')).toEqual([])
  const levels = async (on: string) => new Set((await make(on, on, '218')).files.flatMap((file) => file.level ?? []))
  expect(await levels('2022-03-31')).toEqual(new Set(['second']))
  expect(await levels('2022-04-05')).toEqual(new Set(['standing']))
  expect(await levels('2022-04-20')).toEqual(new Set())
  expect(await levels('2022-03-29')).toEqual(new Set())
})

test('the last level reports to the standing body and names the days of the letters before', async () => {
  const late = (await plan('2022-04-05', '218'))[0]
  const text = docxText(letterTo(late?.unit.code ?? '', '2022-04-05')).join('\n')
  expect(text).toContain('ngày 28/3/2022 và ngày 31/3/2022')
  expect(text).toContain('- Ban Thường vụ Tỉnh ủy (báo cáo),')
})

test('a unit that sends in the meantime drops out', async () => {
  const [late] = (await plan('2022-04-05', '219')).filter((unit) => unit.kind === 'overdue')
  if (!late) throw new Error('the sample has late units')
  await engine.client.call('figures.save', {
    unit: late.unit.code,
    period,
    cells: [{ indicator: 'G03', loaiHinh: 'X', text: '3' }],
  })
  await engine.client.call('submissions.receive', { unit: late.unit.code, period, receivedOn: '2022-04-04' })
  expect((await plan('2022-04-05', '219')).map((unit) => unit.unit.code)).not.toContain(late.unit.code)
  expect((await plan('2022-04-03', '219')).map((unit) => unit.unit.code)).toContain(late.unit.code)
})

test('a returned report is chased with the reason it was returned for', async () => {
  const unit = '07450'
  await engine.client.call('submissions.decide', {
    unit,
    period,
    decision: 'returned',
    reason: 'Thiếu số liệu nhóm H.',
  })
  const found = (await plan('2022-04-05')).find((one) => one.unit.code === unit)
  expect(found).toMatchObject({ kind: 'returned', items: ['Báo cáo đã trả lại để hoàn thiện: Thiếu số liệu nhóm H'] })
})

test('a promise holds the next letter back until its day, and stands in the list', async () => {
  const [late] = (await plan('2022-04-05', '216')).filter((unit) => unit.level === 'first')
  if (!late) throw new Error('the sample has late units')
  const unit = late.unit.code
  const said = {
    on: '2022-04-05',
    kind: 'promise' as const,
    person: 'Đồng chí văn phòng',
    note: '',
    promisedOn: '2022-04-07',
  }
  const { id } = await engine.client.call('followUp.record', { unit, period, reportType, ...said })
  const on = async (day: string) => (await plan(day, '216')).find((one) => one.unit.code === unit)
  expect(await on('2022-04-06')).toMatchObject({ level: null, heldUntil: '2022-04-07', contacts: [{ id, ...said }] })
  expect(await on('2022-04-08')).toMatchObject({ level: 'first', heldUntil: null })
  await engine.client.call('followUp.forget', { id })
  expect(await on('2022-04-06')).toMatchObject({ level: 'first', heldUntil: null, contacts: [] })
  expect(await failureOf(engine.client.call('followUp.forget', { id }))).toMatchObject({ code: 'badInput' })
})

test('a partly filled report is asked for what it lacks, section by section and group by group', async () => {
  const [late] = (await plan('2022-04-05', '220')).filter((unit) => unit.kind === 'overdue')
  if (!late) throw new Error('the sample has late units')
  expect(late.items).toHaveLength(2)
  await engine.client.call('figures.save', {
    unit: late.unit.code,
    period,
    cells: [{ indicator: 'G03', loaiHinh: 'X', text: '3' }],
  })
  const found = (await plan('2022-04-05', '220')).find((unit) => unit.unit.code === late.unit.code)
  expect(found?.items.length).toBeGreaterThan(2)
  expect(found?.items.some((item) => /^Số liệu nhóm “.+”: còn \d+\/\d+ ô$/.test(item))).toBe(true)
})

test('suspicious reports are pointed out: empty, copied, out of range; the sample itself raises few', async () => {
  const { reports } = await engine.client.call('followUp.suspicions', { period: '2022-Q4' })
  const kinds = Map.groupBy(
    reports.flatMap(({ suspicions }) => suspicions),
    ({ kind }) => kind,
  )
  expect(kinds.get('empty')?.length).toBeGreaterThan(0)
  expect(kinds.get('copiedFromLast') ?? []).toEqual([])
  expect(kinds.get('copiedFromNeighbour') ?? []).toEqual([])
  expect(kinds.get('outOfRange')?.length ?? 0).toBeLessThan(30)
})

test('a letter and the list are named by the rule of documents, and two units of one name by their codes', async () => {
  const { files } = await make('2022-03-28', 'tên tệp', '218')
  const names = files.map((file) => basename(file.path))
  expect(names[0]).toBe('DanhSachDonDoc_QuyI-2022_2022-03-28.xlsx')
  for (const name of names.slice(1)) expect(name).toMatch(/^CV-BDVTU_QuyI-2022_[A-Za-z0-9]+_DonDocLan1\.docx$/)
  expect(new Set(names).size).toBe(names.length)
})

test('levels, days and thresholds are the office’s to change', async () => {
  const path = join(folder.path, 'quy tắc.json')
  await engine.client.call('catalogues.export', { kind: 'followUp', code: '2021-du-thao', path })
  const rules = JSON.parse(readFileSync(path, 'utf8')) as FollowUpRules
  const changed = { ...rules, levels: [{ code: 'only', name: 'nhắc một lần', daysAfter: 2, reportsUp: false }] }
  writeFileSync(path, JSON.stringify({ ...changed, suspicions: { ...rules.suspicions, factor: 100 } }))
  await engine.client.call('catalogues.import', { kind: 'followUp', path })
  const levels = new Set(
    (await plan('2022-03-28')).flatMap(({ level, letters }) => (letters.length === 0 ? [level] : [])),
  )
  expect(levels).toEqual(new Set(['only']))
  writeFileSync(path, JSON.stringify(rules))
  await engine.client.call('catalogues.import', { kind: 'followUp', path })
})

test('the letter is a template that the office edits, checked before it is used, and the shipped one can be had back', async () => {
  const code = 'follow-up-letter'
  const path = join(folder.path, 'công văn.docx')
  const { client } = engine
  await client.call('templates.export', { code, path })
  expect(await client.call('templates.check', { path })).toEqual({ ok: true, faults: [] })
  const edited = (from: string, to: string) => writeFileSync(path, withText(readFileSync(path), from, to))
  edited('Kính gửi: ', 'Trân trọng gửi: ')
  await client.call('templates.use', { code, path })
  const { files } = await make('2022-03-28', 'mẫu riêng', '218')
  const letter = files.find((file) => file.kind === 'letter')?.path ?? ''
  expect(docxText(readFileSync(letter)).join('\n')).toContain('Trân trọng gửi: ')
  edited('{trich_yeu}', '{trich_ye}')
  const failure = await failureOf(client.call('templates.use', { code, path }))
  expect(failure).toMatchObject({
    code: 'templateRefused',
    details: { faults: [expect.stringContaining('{trich_yeu}')] },
  })
  await client.call('templates.restore', { code })
  const listed = (await client.call('templates.list', {})).templates.find((one) => one.code === code)
  expect(listed).toMatchObject({ origin: 'shipped', use: 'letter', kind: 'word' })
})

/** The same package with a text of the document's main part replaced. */
function withText(bytes: Buffer, from: string, to: string): Uint8Array {
  const zip = new PizZip(bytes)
  const part = 'word/document.xml'
  zip.file(part, (zip.file(part)?.asText() ?? '').replace(from, to))
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array
}

function letterTo(code: string, name: string): Buffer {
  const found = made.get(name)?.find((file) => file.unit === code)
  return readFileSync(found?.path ?? '')
}

function bytesIn(name: string): Record<string, string> {
  const names = readdirSync(join(folder.path, name)).filter((one) => one.endsWith('.docx'))
  return Object.fromEntries(names.map((one) => [one, readFileSync(join(folder.path, name, one), 'base64')]))
}

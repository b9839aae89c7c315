import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { docxText } from '#test/support/docxText.ts'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await openOffice('218')
})
afterEach(() => engine.close())

const get = () => engine.client.call('settings.get', {})
const save = (changes: Record<string, unknown>) => engine.client.call('settings.save', { changes })
const makeDraft = async () => {
  const outDir = join(engine.folder, 'bao-cao')
  mkdirSync(outDir, { recursive: true })
  const made = await engine.client.call('reports.make', { reportType: 'quarterly', period: '2022-Q1', outDir })
  return made.files[0]?.path ?? ''
}

test('nothing is chosen at first, and the heading is the one the unit has by itself', async () => {
  const { values, defaults } = await get()
  expect(values).toEqual(defaults)
  expect(values).toMatchObject({
    superiorBody: 'HUYỆN ỦY LỤC NAM',
    place: 'Lục Nam',
    signerName: '',
    backupFolder: null,
  })
})

test('signer, place, receivers and file names reach the next report', async () => {
  await save({
    place: 'Đồi Ngô',
    signerName: 'Nguyễn Văn A',
    signerCapacity: 'deputy',
    recipients: ['Ban Dân vận Tỉnh ủy', 'Lưu Văn phòng'],
    fileNameAccents: true,
  })
  const path = await makeDraft()
  expect(basename(path)).toBe('BC-BCĐ_QuýI-2022_LụcNam.docx')
  const text = docxText(readFileSync(path)).join('\n')
  for (const part of [
    'Đồi Ngô, ngày',
    'K/T TRƯỞNG BAN',
    'PHÓ TRƯỞNG BAN',
    'Nguyễn Văn A',
    '- Ban Dân vận Tỉnh ủy,',
    '- Lưu Văn phòng.',
  ])
    expect(text).toContain(part)
})

test('a signer named for one report stands above the usual one, and other units’ reports keep their own heading', async () => {
  await save({ signerName: 'Nguyễn Văn A', place: 'Đồi Ngô' })
  const signer = { name: 'Trần Thị B', capacity: 'head' } as const
  const request = { reportType: 'quarterly', period: '2022-Q1' } as const
  const named = await engine.client.call('reports.preview', { ...request, signer })
  expect(named.frame.signature.name).toBe('Trần Thị B')
  const other = await engine.client.call('reports.preview', { ...request, unit: '215' })
  expect(other.frame.signature.name).toBe('')
  expect(other.frame.placeAndDate).not.toContain('Đồi Ngô')
})

test('a setting put back to its default follows the default again', async () => {
  const { defaults } = await get()
  await save({ place: 'Đồi Ngô', backupEveryDays: 3 })
  expect((await save({ place: defaults.place })).values).toEqual({ ...defaults, backupEveryDays: 3 })
  expect((await save(defaults)).values).toEqual(defaults)
})

test.each([
  ['an empty place', { place: '  ' }],
  ['no receivers', { recipients: [] }],
  ['a setting that does not exist', { colour: 'red' }],
  ['a backup every half day', { backupEveryDays: 0.5 }],
])('%s is refused, and changes nothing', async (_, changes) => {
  const before = await get()
  expect((await failureOf(save(changes))).code).toBe('badInput')
  expect(await get()).toEqual(before)
})

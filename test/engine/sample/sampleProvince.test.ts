import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createHash } from 'node:crypto'
import SqliteDatabase from 'better-sqlite3'
import { copySample } from '#test/support/sampleProvince.ts'
import { failureOf, openOffice, openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'

const folder = testFolder()
let engine: TestEngine
beforeAll(() => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterAll(() => {
  engine.close()
  folder.remove()
})

const quarters = ['2021-Q1', '2021-Q4', '2022-Q1', '2022-Q4']

test.each(quarters)('%s has units late, missing, empty and wrong, each in one state', async (period) => {
  const board = await engine.client.call('periods.status', { period, reportType: 'quarterly' })
  expect(board.units).toHaveLength(235)
  expect(board.counts).toMatchObject({ late: 12, missing: 24, sentEmpty: 2, onTime: 197 })
})

test.each([
  ['2022-H1', 'half-year', { late: 11, onTime: 189 }],
  ['2022', 'annual', { late: 12, onTime: 174 }],
] as const)('%s: a longer period has come only when each of its quarters has', async (period, reportType, some) => {
  const { counts } = await engine.client.call('periods.status', { period, reportType })
  expect(counts).toMatchObject(some)
})

test('only the four communes made wrong break a blocking rule', async () => {
  const { units } = await engine.client.call('periods.status', { period: '2022-Q1', reportType: 'quarterly' })
  const wrong: string[] = []
  for (const unit of units.filter((it) => it.state === 'onTime' || it.state === 'late')) {
    const { errors } = await engine.client.call('submissions.check', { unit: unit.code, period: '2022-Q1' })
    if (errors > 0) wrong.push(unit.code)
  }
  expect(wrong).toHaveLength(4)
})

test('one district sends only its own totals, and the consolidation says so', async () => {
  const result = await engine.client.call('consolidation.get', { period: '2022-Q1' })
  expect(result.notices.some((notice) => notice.includes('Sơn Động'))).toBe(true)
  expect(result.coverage.included + result.coverage.missing.length).toBe(result.coverage.expected)
  const inDistrict = await engine.client.call('consolidation.get', { period: '2022-Q1', unit: '220' })
  expect(inDistrict.indicators.find((it) => it.code === 'H03')?.total).toBeGreaterThan(0)
})

test('the same seed makes the same data, another seed other data', async () => {
  const digests = []
  for (const seed of [7, 7, 8]) digests.push(await digestOfSample(seed))
  expect(digests[0]).toBe(digests[1])
  expect(digests[2]).not.toBe(digests[0])
})

test('quarter I of 2022 is there however few quarters are made, and real data is never written over', async () => {
  const other = await openOffice()
  const made = await other.client.call('sample.fill', { quarters: 1, seed: 1 })
  expect(made.quarters).toEqual(['2022-Q1'])
  expect((await failureOf(other.client.call('sample.fill', { quarters: 1, seed: 1 }))).code).toBe('sampleExists')
  expect((await other.client.call('office.get', {})).isSample).toBe(true)
  other.close()
  const real = await openOffice()
  const cells = [{ indicator: 'G03', loaiHinh: 'X' as const, text: '3' }]
  await real.client.call('figures.save', { unit: '07444', period: '2022-Q1', cells })
  expect((await failureOf(real.client.call('sample.fill', { quarters: 1, seed: 1 }))).code).toBe('sampleOnRealData')
  expect((await real.client.call('office.get', {})).isSample).toBe(false)
  real.close()
})

async function digestOfSample(seed: number): Promise<string> {
  const made = await openOffice()
  await made.client.call('sample.fill', { quarters: 1, seed })
  const db = new SqliteDatabase(made.databasePath, { readonly: true })
  const hash = createHash('sha256')
  for (const table of ['figure', 'narrative', 'submission', 'submission_version'])
    for (const row of db.prepare(`SELECT * FROM ${table}`).raw().iterate()) hash.update(JSON.stringify(row))
  db.close()
  made.close()
  return hash.digest('hex')
}

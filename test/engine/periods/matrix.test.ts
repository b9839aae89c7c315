import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { copySample } from '#test/support/sampleProvince.ts'
import { failureOf, openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
const folder = testFolder()
beforeAll(() => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterAll(() => {
  engine.close()
  folder.remove()
})

test('the matrix says of each quarter what its board says', async () => {
  const { client } = engine
  const { quarters, rows } = await client.call('periods.matrix', { unit: 'BG', last: '2022-Q4', quarters: 8 })
  expect(quarters).toHaveLength(8)
  expect(quarters.at(-1)).toBe('2022-Q4')
  expect(rows.length).toBeGreaterThan(9)
  for (const [place, period] of quarters.entries()) {
    const { units } = await client.call('periods.status', { unit: 'BG', period, reportType: 'quarterly' })
    for (const { unit, cells } of rows) {
      const below = units.filter(({ parent }) => parent === unit.code).map(({ state }) => state)
      const received = below.filter((state) => state === 'onTime' || state === 'late').length
      const owing = below.filter((state) => state === 'missing' || state === 'sentEmpty').length
      const state = units.find(({ code }) => code === unit.code)?.state ?? null
      expect(cells[place]).toEqual({ state, received, expected: received + owing })
    }
  }
})

test('only quarters make a matrix', async () => {
  const call = engine.client.call('periods.matrix', { unit: 'BG', last: '2022', quarters: 2 })
  expect(await failureOf(call)).toMatchObject({ code: 'periodDoesNotFit' })
})

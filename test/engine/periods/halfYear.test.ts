import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { copySample } from '#test/support/sampleProvince.ts'
import { openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
const folder = testFolder()
beforeAll(() => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterAll(() => {
  engine.close()
  folder.remove()
})

test.each([
  ['2022-H1', 'half-year'],
  ['2022-H2', 'half-year'],
  ['2022', 'annual'],
] as const)(
  'of %s the board calls sent exactly those units that sent every quarter they owe',
  async (period, reportType) => {
    const { client } = engine
    const wanted = { '2022-H1': ['Q1', 'Q2'], '2022-H2': ['Q3', 'Q4'], '2022': ['Q1', 'Q2', 'Q3', 'Q4'] }[period]
    const boards = await Promise.all(
      wanted.map((quarter) =>
        client.call('periods.status', { unit: 'BG', period: `2022-${quarter}`, reportType: 'quarterly' }),
      ),
    )
    const whole = await client.call('periods.status', { unit: 'BG', period, reportType })
    const sums = Object.values(whole.counts).reduce((sum, count) => sum + count, 0)
    expect(sums).toBe(whole.units.length)
    for (const { code, state, received } of whole.units) {
      const ofQuarters = boards.map(({ units }) => units.find((unit) => unit.code === code)?.state)
      if (ofQuarters.includes('missing')) expect([code, state, received]).toEqual([code, 'missing', null])
      else if (state !== 'exempt' && state !== 'dissolved' && state !== 'notYetFounded') expect(received).not.toBeNull()
    }
  },
)

test('a unit chased for a half-year is told which quarter it lacks', async () => {
  const { client } = engine
  const q1 = await client.call('periods.status', { unit: 'BG', period: '2022-Q1', reportType: 'quarterly' })
  const q2 = await client.call('periods.status', { unit: 'BG', period: '2022-Q2', reportType: 'quarterly' })
  const sent = new Set(q2.units.filter(({ received }) => received !== null).map(({ code }) => code))
  const unit = q1.units.find(({ code, state }) => state === 'missing' && sent.has(code))?.code ?? ''
  const plan = await client.call('followUp.plan', {
    unit: 'BG',
    period: '2022-H1',
    reportType: 'half-year',
    on: '2022-07-01',
  })
  expect(plan.units.find((one) => one.unit.code === unit)?.items).toEqual(['Báo cáo quý I năm 2022'])
})

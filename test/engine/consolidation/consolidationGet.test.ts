import { expect, test } from 'vitest'
import { failureOf, openOffice } from '#test/support/testEngine.ts'

const period = '2022-Q1'

test('a figure typed in a commune reaches the province, in its own unit of measure, once its report is in', async () => {
  const { client, close } = await openOffice()
  try {
    const commune = (await client.call('units.tree', { on: '2022-03-14' })).units.find((unit) => unit.parent === '218')
    const unit = commune?.code ?? ''
    const money = { indicator: 'F08', loaiHinh: 'X' as const, text: '12,5' }
    await client.call('figures.save', { unit, period, cells: [money] })
    const draft = await client.call('consolidation.get', { period })
    expect(draft.indicators.find(({ code }) => code === 'F08')?.total).toBe(null)
    await client.call('submissions.receive', { unit, period, receivedOn: '2022-03-15' })
    const received = await client.call('consolidation.get', { period })
    const one = received.indicators.find(({ code }) => code === 'F08')
    expect(one).toMatchObject({ total: 12.5, own: null, byLoaiHinh: { X: 12.5 }, yearToDate: 12.5, previous: null })
    expect(one?.children.find((child) => child.unit === '218')).toMatchObject({ name: 'Huyện Lục Nam', value: 12.5 })
    expect(one?.coverage.included).toBe(1)
    expect(received.coverage.missing.map(({ code }) => code)).not.toContain(unit)
    expect(received.coverage.expected).toBe(draft.coverage.expected)
  } finally {
    close()
  }
})

test('a district is consolidated on its own, and before anything came in everybody is missing', async () => {
  const { client, close } = await openOffice()
  try {
    const answer = await client.call('consolidation.get', { period: '2022-H1', unit: '218' })
    const { units } = await client.call('units.tree', { on: '2022-06-14' })
    const communes = units.filter((unit) => unit.parent === '218' && unit.reports)
    expect(answer).toMatchObject({ unit: '218', unitName: 'Huyện Lục Nam' })
    expect(answer.coverage).toMatchObject({ included: 0, expected: communes.length })
    expect(answer.coverage.missing.map(({ code }) => code)).toEqual(communes.map(({ code }) => code))
    expect(answer.indicators.every(({ total }) => total === null)).toBe(true)
  } finally {
    close()
  }
})

test('an unknown unit or period is refused', async () => {
  const { client, close } = await openOffice()
  try {
    expect(await failureOf(client.call('consolidation.get', { period, unit: 'XYZ' }))).toMatchObject({
      code: 'unknownUnit',
    })
    expect(await failureOf(client.call('consolidation.get', { period: '2022-Q9' }))).toMatchObject({
      code: 'unknownPeriod',
    })
  } finally {
    close()
  }
})

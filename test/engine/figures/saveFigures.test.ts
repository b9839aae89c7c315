import { afterAll, beforeAll, expect, test } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openOffice()
})
afterAll(() => engine.close())

const commune = '07444'
const period = '2022-Q1'

const save = (...cells: [indicator: string, loaiHinh: 'X' | '-', text: string][]) =>
  engine.client.call('figures.save', {
    unit: commune,
    period,
    cells: cells.map(([indicator, loaiHinh, text]) => ({ indicator, loaiHinh, text })),
  })

const cellOf = async (indicator: string) => {
  const form = await engine.client.call('figures.form', { unit: commune, period })
  return form.rows.find((row) => row.indicator === indicator)
}

test('blank, 0, không phát sinh and không áp dụng stay four different things', async () => {
  await save(['H03', 'X', '0'], ['H04', 'X', 'không phát sinh'], ['F09', 'X', 'không áp dụng'], ['F08', 'X', '1.234,5'])
  expect((await cellOf('H03'))?.figure).toEqual({ state: 'number', value: 0 })
  expect((await cellOf('H04'))?.figure).toEqual({ state: 'none' })
  expect((await cellOf('F09'))?.figure).toEqual({ state: 'notApplicable' })
  expect((await cellOf('F08'))?.figure).toEqual({ state: 'number', value: 12_345 })
  expect((await cellOf('H05'))?.figure).toBeNull()
  await save(['H03', 'X', ''])
  expect((await cellOf('H03'))?.figure).toBeNull()
})

test('one wrong cell of a paste refuses all of it', async () => {
  const failure = await failureOf(save(['G03', 'X', '3'], ['G04', 'X', '1,5']))
  expect(failure.code).toBe('figureRefused')
  expect((await cellOf('G03'))?.figure).toBeNull()
})

test('a column the unit does not report, an unknown unit and a wrong period are refused by name', async () => {
  expect(await failureOf(save(['K01', 'X', '3']))).toMatchObject({
    code: 'unknownColumn',
    details: { column: 'K01/X' },
  })
  const call = (unit: string, of: string) => engine.client.call('figures.form', { unit, period: of })
  expect(await failureOf(call('luc nam', period))).toMatchObject({ code: 'unknownUnit', details: { nearest: '218' } })
  expect((await failureOf(call(commune, '2022-Q5'))).code).toBe('unknownPeriod')
})

test('a report keeps each version it was received in, and its first day', async () => {
  await save(['G03', 'X', '3'])
  const first = await engine.client.call('submissions.receive', { unit: commune, period, receivedOn: '2022-03-15' })
  await save(['G03', 'X', '4'])
  const second = await engine.client.call('submissions.receive', { unit: commune, period, receivedOn: '2022-03-30' })
  expect([first.revision, second.revision]).toEqual([1, 2])
  expect(first.digest).not.toBe(second.digest)
  const board = await engine.client.call('periods.status', { period, reportType: 'quarterly' })
  expect(board.units.find((unit) => unit.code === commune)).toMatchObject({ state: 'onTime', received: '2022-03-15' })
})

test('a report is returned only with a reason, and then no longer counts', async () => {
  const decide = (decision: 'accepted' | 'returned', reason: string) =>
    engine.client.call('submissions.decide', { unit: commune, period, decision, reason })
  expect((await failureOf(decide('returned', '  '))).code).toBe('badInput')
  const counted = async () => {
    const { indicators } = await engine.client.call('consolidation.get', { period, unit: '218' })
    return indicators.find((indicator) => indicator.code === 'G03')?.total
  }
  expect(await counted()).toBe(4)
  expect(await decide('returned', 'Thiếu nhóm H')).toEqual({ state: 'returned' })
  expect(await counted()).toBeNull()
  expect((await failureOf(decide('accepted', ''))).code).toBe('wrongState')
})

test('every changed cell leaves one line in the change log, an unchanged one none', async () => {
  const unit = '07201'
  const saveOnce = () =>
    engine.client.call('figures.save', { unit, period, cells: [{ indicator: 'G03', loaiHinh: 'X', text: '7' }] })
  expect(await saveOnce()).toEqual({ changed: 1 })
  expect(await saveOnce()).toEqual({ changed: 0 })
})

import { afterEach, expect, it } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
afterEach(() => engine.close())

const board = { period: '2022-Q1', reportType: 'quarterly' as const, unit: '218' }
const dueOf = async (code: string) =>
  (await engine.client.call('periods.status', board)).units.find((unit) => unit.code === code)?.due

it('moves due dates when a day off is added, and back when it is taken out', async () => {
  engine = await openOffice()
  const [entry] = (await engine.client.call('schedule.get', {})).schedules
  if (!entry) throw new Error('the set-up keeps a schedule')
  expect(entry).toMatchObject({ revision: 1, origin: 'shipped' })
  const commune = (await engine.client.call('periods.status', board)).units[0]?.code ?? ''
  expect(await dueOf(commune)).toBe('2022-03-16')
  const holidays = [...entry.content.holidays, { from: '2022-03-16', to: '2022-03-18', name: 'Nghỉ', source: 'QĐ 1' }]
  const saved = await engine.client.call('schedule.save', { content: { ...entry.content, holidays } })
  expect(saved.revision).toBe(2)
  expect(await dueOf(commune)).toBe('2022-03-21')
  expect((await engine.client.call('schedule.get', {})).schedules).toMatchObject([{ revision: 2, origin: 'office' }])
  await engine.client.call('schedule.save', { content: entry.content })
  expect(await dueOf(commune)).toBe('2022-03-16')
})

it('refuses a schedule that sets one day twice, with a sentence', async () => {
  engine = await openOffice()
  const [entry] = (await engine.client.call('schedule.get', {})).schedules
  if (!entry) throw new Error('the set-up keeps a schedule')
  const cutOffs = [...entry.content.cutOffs, ...entry.content.cutOffs.slice(0, 1)]
  const failure = await failureOf(engine.client.call('schedule.save', { content: { ...entry.content, cutOffs } }))
  expect(failure).toMatchObject({ code: 'badInput', details: { reason: expect.stringContaining('quy định hai lần') } })
})

it('lists later due dates and exemptions, and takes them back', async () => {
  engine = await openOffice()
  const { client } = engine
  const unit = (await client.call('periods.status', board)).units[0]?.code ?? ''
  const series = { period: board.period, reportType: board.reportType }
  await client.call('periods.extend', { unit, ...series, due: '2022-03-25', reason: 'Mưa lũ' })
  await client.call('periods.exempt', { unit, from: '2022-06-01', until: null, reason: 'Sáp nhập' })
  const listed = await client.call('schedule.arrangements', series)
  expect(listed.extensions).toMatchObject([{ unit: { code: unit }, due: '2022-03-25', reason: 'Mưa lũ' }])
  expect(listed.exemptions).toMatchObject([{ unit: { code: unit }, from: '2022-06-01', until: null }])
  await client.call('periods.exempt', { unit, from: '2022-06-01', until: '2022-09-01', reason: 'Sáp nhập' })
  await client.call('schedule.withdrawExtension', { unit, ...series })
  expect(await client.call('schedule.arrangements', series)).toMatchObject({
    extensions: [],
    exemptions: [{ until: '2022-09-01' }],
  })
  expect(await dueOf(unit)).toBe('2022-03-16')
  expect(await failureOf(client.call('schedule.withdrawExtension', { unit, ...series }))).toMatchObject({
    code: 'badInput',
  })
})

import { afterEach, expect, it } from 'vitest'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
afterEach(() => engine.close())

const dueOf = async (period: string) =>
  (await engine.client.call('periods.status', { period, reportType: 'quarterly', unit: '218' })).units[0]?.due

async function onlySchedule(): Promise<Schedule> {
  const [entry] = (await engine.client.call('schedule.get', {})).schedules
  if (!entry) throw new Error('the set-up keeps a schedule')
  return entry.content
}

/** The quarterly due dates of communes on another day of the month. */
function movedDays(schedule: Schedule, day: number): Schedule {
  const dueDates = schedule.dueDates.map((rule) =>
    rule.reportType === 'quarterly' && rule.unitKinds.includes('commune')
      ? { ...rule, due: { ...rule.due, day } }
      : rule,
  )
  return { ...schedule, dueDates }
}

async function issueFirstQuarter(): Promise<void> {
  const { client, folder } = engine
  await client.call('reports.openTerm', { unit: '218', name: '2020 - 2025', from: '2020-08-01' })
  await client.call('reports.issue', {
    unit: '218',
    period: '2022-Q1',
    reportType: 'quarterly',
    issuedOn: '2022-03-18',
    signer: { name: 'Nguyễn Văn A', capacity: 'head' },
    outDir: folder,
  })
}

it('a version from a day on moves the due dates after it, and the plan tells which', async () => {
  engine = await openOffice()
  const { client } = engine
  const later = { ...movedDays(await onlySchedule(), 10), code: 'tu-2022-04-01', validFrom: '2022-04-01' }
  const plan = await client.call('schedule.plan', { content: later })
  expect(plan.issued).toEqual([])
  expect(plan.periods).toEqual([])
  expect(plan.dueDates.filter(({ period }) => period.startsWith('2022'))).toEqual([
    {
      period: '2022-Q2',
      reportType: 'quarterly',
      unitKinds: ['commune', 'agency', 'enterprise'],
      before: '2022-06-15',
      after: '2022-06-10',
    },
    expect.objectContaining({ period: '2022-Q3', after: '2022-09-12' }),
    expect.objectContaining({ period: '2022-Q4', after: '2022-12-12' }),
  ])
  await client.call('schedule.save', { content: later })
  expect([await dueOf('2022-Q1'), await dueOf('2022-Q2')]).toEqual(['2022-03-16', '2022-06-10'])
  await client.call('catalogues.withdraw', { kind: 'schedule', code: later.code })
  expect(await dueOf('2022-Q2')).toBe('2022-06-15')
})

it('a row taken out leaves its units without a due date; one added gives it back', async () => {
  engine = await openOffice()
  const { client } = engine
  const schedule = await onlySchedule()
  const isRow = (rule: Schedule['dueDates'][number]) =>
    rule.reportType === 'quarterly' && rule.index === 1 && rule.unitKinds.includes('commune')
  const without = { ...schedule, dueDates: schedule.dueDates.filter((rule) => !isRow(rule)) }
  expect((await client.call('schedule.plan', { content: without })).dueDates[0]).toMatchObject({
    period: '2022-Q1',
    before: '2022-03-16',
    after: null,
  })
  await client.call('schedule.save', { content: without })
  expect(await dueOf('2022-Q1')).toBeNull()
  await client.call('schedule.save', { content: schedule })
  expect(await dueOf('2022-Q1')).toBe('2022-03-16')
})

it('a period whose report is issued keeps its dates, however the schedule is changed', async () => {
  engine = await openOffice()
  const { client } = engine
  const schedule = await onlySchedule()
  await issueFirstQuarter()
  const moved = movedDays(schedule, 10)
  expect((await client.call('schedule.plan', { content: moved })).issued).toEqual(['2022-Q1'])
  const failure = await failureOf(client.call('schedule.save', { content: moved }))
  expect(failure).toEqual({ code: 'periodIssued', details: { periods: ['quý I năm 2022'], after: '2022-03-14' } })
  const early = { ...moved, code: 'tu-2022-01-01', validFrom: '2022-01-01' }
  expect(await failureOf(client.call('schedule.save', { content: early }))).toMatchObject({ code: 'periodIssued' })
  expect(await dueOf('2022-Q1')).toBe('2022-03-16')
  await client.call('schedule.save', { content: { ...moved, code: 'tu-2022-03-15', validFrom: '2022-03-15' } })
  expect([await dueOf('2022-Q1'), await dueOf('2022-Q2')]).toEqual(['2022-03-16', '2022-06-10'])
})

it('the year’s calendar knows our due dates of each period by the version that holds for it', async () => {
  engine = await openOffice('218')
  const { client } = engine
  const schedule = await onlySchedule()
  const dueDates = schedule.dueDates.map((rule) =>
    rule.reportType === 'quarterly' && rule.unitKinds.includes('district')
      ? { ...rule, due: { ...rule.due, day: 25 } }
      : rule,
  )
  await client.call('schedule.save', {
    content: { ...schedule, dueDates, code: 'tu-2022-07-01', validFrom: '2022-07-01' },
  })
  const { entries } = await client.call('calendar.year', { year: 2022 })
  const ours = entries.filter(({ title }) => /^Gửi báo cáo quý/.test(title)).map(({ on }) => on)
  expect(ours).toEqual(expect.arrayContaining(['2022-03-21', '2022-06-20', '2022-09-26', '2022-12-26']))
})

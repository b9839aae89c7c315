import { afterEach, expect, it } from 'vitest'
import type { FollowUpRules } from '#shared/domain/periods/followUpRules.ts'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
afterEach(() => engine.close())

const board = { period: '2022-Q1', reportType: 'quarterly' as const, unit: '218' }

async function onlyRules(): Promise<FollowUpRules> {
  const [version] = (await engine.client.call('followUp.rules', {})).versions
  if (!version) throw new Error('the set-up keeps follow-up rules')
  return version.content
}

it('a changed rule changes the board at once, and the way back gives the old one', async () => {
  engine = await openOffice()
  const { client } = engine
  const rules = await onlyRules()
  const early = { ...board, on: '2022-03-09' }
  expect((await client.call('followUp.plan', early)).units).toEqual([])
  const { revision } = await client.call('followUp.saveRules', { content: { ...rules, daysBefore: 10 } })
  expect(revision).toBe(2)
  expect((await client.call('followUp.plan', early)).units.length).toBeGreaterThan(0)
  await client.call('catalogues.restore', { kind: 'followUp', code: rules.code, revision: 1 })
  expect((await client.call('followUp.plan', early)).units).toEqual([])
  const { revisions } = await client.call('catalogues.history', { kind: 'followUp', code: rules.code })
  expect(revisions.map((it) => [it.revision, it.origin])).toEqual([
    [3, 'shipped'],
    [2, 'office'],
    [1, 'shipped'],
  ])
})

it('renamed, added and reordered levels call for the letters they name', async () => {
  engine = await openOffice()
  const { client } = engine
  const rules = await onlyRules()
  const levels = [{ code: 'level4', name: 'gọi điện nhắc', daysAfter: 2, reportsUp: false }, ...rules.levels]
  await client.call('followUp.saveRules', { content: { ...rules, levels } })
  const late = await client.call('followUp.plan', { ...board, on: '2022-03-18' })
  expect(new Set(late.units.map(({ level }) => level))).toEqual(new Set(['level4']))
  expect(late.levels[0]).toEqual({ code: 'level4', name: 'gọi điện nhắc' })
})

it('a version from a day on leaves the days before as they were, and can be taken out again', async () => {
  engine = await openOffice()
  const { client } = engine
  const rules = await onlyRules()
  const later = { ...rules, code: 'tu-2022-06-01', validFrom: '2022-06-01', name: 'Quy tắc 2022', daysBefore: 20 }
  await client.call('followUp.saveRules', { content: later })
  const q1 = await client.call('followUp.plan', { ...board, on: '2022-03-12' })
  const q2 = await client.call('followUp.plan', { ...board, period: '2022-Q2', on: '2022-06-12' })
  expect([q1.daysBefore, q2.daysBefore]).toEqual([5, 20])
  const same = await failureOf(client.call('followUp.saveRules', { content: { ...later, code: 'khác' } }))
  expect(same).toMatchObject({ code: 'sameFirstDay', details: { name: 'Quy tắc 2022' } })
  await client.call('catalogues.withdraw', { kind: 'followUp', code: later.code })
  expect((await client.call('followUp.rules', {})).versions).toHaveLength(1)
  const last = await failureOf(client.call('catalogues.withdraw', { kind: 'followUp', code: rules.code }))
  expect(last).toMatchObject({ code: 'lastVersion' })
})

it('what the program ships comes back into a changed version, which keeps its name in time', async () => {
  engine = await openOffice()
  const { client } = engine
  const rules = await onlyRules()
  const later = { ...rules, code: 'tu-2022-06-01', validFrom: '2022-06-01', daysBefore: 20 }
  await client.call('followUp.saveRules', { content: { ...rules, daysToAnswer: 9 } })
  await client.call('followUp.saveRules', { content: later })
  expect(await client.call('catalogues.restoreShipped', { kind: 'followUp', code: rules.code })).toEqual({
    revision: 3,
    before: 2,
  })
  await client.call('catalogues.restoreShipped', { kind: 'followUp', code: later.code })
  const { versions } = await client.call('followUp.rules', {})
  expect(
    versions.map(({ content, origin }) => [content.validFrom, content.daysBefore, content.daysToAnswer, origin]),
  ).toEqual([
    ['2021-01-01', 5, 3, 'shipped'],
    ['2022-06-01', 5, 3, 'office'],
  ])
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
beforeAll(async () => (engine = await openOffice()))
afterAll(() => engine.close())

const scheduleCode = async () => {
  const { entries } = await engine.client.call('catalogues.list', {})
  return entries.find(({ kind }) => kind === 'schedule')?.code ?? ''
}
const dueOf = async () => {
  const board = await engine.client.call('periods.status', { period: '2022-Q1', reportType: 'quarterly' })
  return board.units[0]?.due
}

test('a catalogue that changes is read at once, and the earlier one again when it comes back', async () => {
  const path = join(engine.folder, 'lịch.json')
  const before = await dueOf()
  await engine.client.call('catalogues.export', { kind: 'schedule', code: await scheduleCode(), path })
  const text = readFileSync(path, 'utf8')
  const schedule = JSON.parse(text) as { dueDates: { due: { day: number } }[] }
  writeFileSync(path, JSON.stringify({ ...schedule, dueDates: schedule.dueDates.map(earlier) }))
  await engine.client.call('catalogues.import', { kind: 'schedule', path })
  expect(await dueOf()).not.toBe(before)
  writeFileSync(path, text)
  await engine.client.call('catalogues.import', { kind: 'schedule', path })
  expect(await dueOf()).toBe(before)
})

function earlier<Entry extends { due: { day: number } }>(entry: Entry): Entry {
  return { ...entry, due: { ...entry.due, day: 1 } }
}

test('indicators that are refused leave those that stood', async () => {
  const path = join(engine.folder, 'chỉ tiêu.json')
  const { entries } = await engine.client.call('catalogues.list', {})
  const code = entries.find(({ kind }) => kind === 'indicators')?.code ?? ''
  const form = () => engine.client.call('figures.form', { unit: '218', period: '2022-Q1' })
  const before = await form()
  await engine.client.call('catalogues.export', { kind: 'indicators', code, path })
  const file = JSON.parse(readFileSync(path, 'utf8')) as { indicators: { scale: number }[] }
  writeFileSync(path, JSON.stringify({ ...file, indicators: file.indicators.map((it) => ({ ...it, scale: 3 })) }))
  await expect(engine.client.call('catalogues.import', { kind: 'indicators', path })).rejects.toThrow()
  expect(await form()).toEqual(before)
})

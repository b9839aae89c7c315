import { afterEach, beforeEach, expect, test } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

const place = { unit: '07507', period: '2022-Q1' } as const
let engine: TestEngine
beforeEach(async () => {
  engine = await openOffice('218')
})
afterEach(() => engine.close())

const save = (text: string) =>
  engine.client.call('figures.save', { ...place, cells: [{ indicator: 'A01', loaiHinh: '-', text }] })
const typed = async () => {
  const { rows } = await engine.client.call('figures.form', place)
  return rows.find(({ indicator }) => indicator === 'A01')?.figure
}
const list = async () => (await engine.client.call('drafts.list', place)).drafts.map(({ name }) => name)

test('a named version is kept beside the report, and brings it back whole', async () => {
  await save('5')
  const kept = await engine.client.call('drafts.keep', { ...place, name: '  Bản sáng thứ hai ' })
  expect(kept.name).toBe('Bản sáng thứ hai')
  await save('9')
  const { before } = await engine.client.call('drafts.restore', { ...place, id: kept.id, nameOfBefore: 'Trước đó' })
  expect(await typed()).toEqual({ state: 'number', value: 5 })
  await engine.client.call('drafts.restore', { ...place, id: before.id, nameOfBefore: 'Trước đó' })
  expect(await typed()).toEqual({ state: 'number', value: 9 })
  expect(await list()).toEqual(['Trước đó', 'Trước đó', 'Bản sáng thứ hai'])
})

test('a version without a name, or of another unit, is refused and nothing changes', async () => {
  await save('5')
  const kept = await engine.client.call('drafts.keep', { ...place, name: 'một' })
  expect((await failureOf(engine.client.call('drafts.keep', { ...place, name: ' ' }))).code).toBe('badInput')
  const other = { ...place, unit: '07444', id: kept.id, nameOfBefore: 'x' }
  expect((await failureOf(engine.client.call('drafts.restore', other))).code).toBe('badInput')
  expect(await list()).toEqual(['một'])
  expect(await typed()).toEqual({ state: 'number', value: 5 })
})

test('keeping a version before anything was typed is possible too', async () => {
  expect(await list()).toEqual([])
  const kept = await engine.client.call('drafts.keep', { ...place, name: 'trống' })
  await save('1')
  await engine.client.call('drafts.restore', { ...place, id: kept.id, nameOfBefore: 'x' })
  expect(await typed()).toBeNull()
})

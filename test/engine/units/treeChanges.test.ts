import { afterAll, beforeAll, expect, test } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openOffice()
})
afterAll(() => engine.close())

const document = 'Nghị quyết số 1/NQ'
const nameOn = async (code: string, on: string) => {
  const { units } = await engine.client.call('units.tree', { on })
  return units.find((unit) => unit.code === code)?.fullName ?? null
}

test('the preset puts 10 district-level units and 209 communes below the province', async () => {
  const { units } = await engine.client.call('units.tree', { on: '2022-03-14' })
  expect(units.filter((unit) => unit.kind === 'district')).toHaveLength(10)
  expect(units.filter((unit) => unit.kind === 'commune')).toHaveLength(209)
  expect(new Set(units.map((unit) => unit.code)).size).toBe(units.length)
})

test('a rename keeps the old name on the days before it', async () => {
  await engine.client.call('units.rename', {
    unit: '07450',
    on: '2022-02-01',
    designation: 'thị trấn',
    name: 'Mới',
    document,
  })
  expect(await nameOn('07450', '2022-01-31')).not.toBe('Thị trấn Mới')
  expect(await nameOn('07450', '2022-02-01')).toBe('Thị trấn Mới')
})

test('communes merged into a new one end, and the board says so of each', async () => {
  const into = { code: '99999', kind: 'commune' as const, designation: 'xã', name: 'Hợp Nhất', statCode: null }
  await engine.client.call('units.merge', { units: ['07453', '07456'], into, on: '2022-05-01', document })
  expect(await nameOn('07453', '2022-04-30')).not.toBeNull()
  expect(await nameOn('07453', '2022-05-01')).toBeNull()
  expect(await nameOn('99999', '2022-05-01')).toBe('Xã Hợp Nhất')
  const before = await engine.client.call('periods.status', { period: '2022-Q1', reportType: 'quarterly' })
  const after = await engine.client.call('periods.status', { period: '2022-Q2', reportType: 'quarterly' })
  const stateIn = (board: typeof before, code: string) => board.units.find((unit) => unit.code === code)?.state
  expect([stateIn(before, '07453'), stateIn(before, '99999')]).toEqual(['missing', 'notYetFounded'])
  expect([stateIn(after, '07453'), stateIn(after, '99999')]).toEqual(['dissolved', 'missing'])
  for (const board of [before, after])
    expect(Object.values(board.counts).reduce((sum, count) => sum + (count ?? 0), 0)).toBe(board.units.length)
  const history = await engine.client.call('units.history', { unit: '99999' })
  expect(history.links.map((link) => [link.kind, link.predecessor])).toEqual([
    ['merge', '07453'],
    ['merge', '07456'],
  ])
})

test('a split founds its parts beside a unit that goes on', async () => {
  const into = [{ code: '99998', kind: 'commune' as const, designation: 'phường', name: 'Tách Ra', statCode: null }]
  await engine.client.call('units.split', { unit: '07459', keeps: true, into, on: '2022-05-01', document })
  expect(await nameOn('99998', '2022-05-01')).toBe('Phường Tách Ra')
  expect(await nameOn('07459', '2022-05-01')).not.toBeNull()
})

test('a change that would break the tree is refused in one sentence and changes nothing', async () => {
  const before = await engine.client.call('units.tree', { on: '2022-06-01' })
  const move = engine.client.call('units.move', { unit: '218', on: '2022-06-01', parent: '07444', document })
  expect((await failureOf(move)).code).toBe('treeChangeRefused')
  expect(await engine.client.call('units.tree', { on: '2022-06-01' })).toEqual(before)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { typedValue } from '#shared/domain/registers/typedValue.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { docxText } from '#test/support/docxText.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'

type Proposal = Output<'registers.propose'>['proposals'][number]

const folder = testFolder()
const period = '2022-Q1'
let engine: TestEngine
let proposals: Map<string, readonly Proposal[]>
const call: TestEngine['client']['call'] = (method, input) => engine.client.call(method, input)

beforeAll(async () => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
  proposals = await proposedByUnit()
})
afterAll(() => {
  engine.close()
  folder.remove()
})

/** The proposals of the district and its communes, for those whose registers the sample fills. */
async function proposedByUnit(): Promise<Map<string, readonly Proposal[]>> {
  const { units } = await call('units.tree', { on: '2022-03-31' })
  const wanted = units.filter((it) => it.code === '218' || it.parent === '218').map(({ code }) => code)
  const { registers } = await call('registers.definitions', {})
  const empty = registers.filter(({ events }) => events === 0).map(({ definition }) => definition.code)
  // No conclusion of an inspection happened to name a breach.
  expect(empty).toEqual(['ket-luan-thanh-tra'])
  const found = new Map<string, readonly Proposal[]>()
  for (const unit of wanted) {
    const { total } = await call('registers.list', { unit, limit: 1 })
    if (total > 0) found.set(unit, (await call('registers.propose', { unit, period })).proposals)
  }
  return found
}

it('every figure that a register can propose is proposed, taken, and typed nowhere', () => {
  expect(proposals.size).toBeGreaterThanOrEqual(20)
  expect(proposals.has('218')).toBe(true)
  for (const [unit, list] of proposals) {
    expect(list.length).toBeGreaterThan(60)
    for (const { indicator, loaiHinh, standing, choice } of list)
      expect([unit, indicator, loaiHinh, standing, choice?.choice, choice?.isStale]).toEqual([
        unit,
        indicator,
        loaiHinh,
        'same',
        'taken',
        false,
      ])
  }
})

it('the events are such as a clerk can enter: changing nothing of one has no fault', async () => {
  const { registers } = await call('registers.definitions', {})
  for (const { definition } of registers) {
    const { events } = await call('registers.list', { register: definition.code, limit: 40 })
    for (const { id, values: kept } of events) {
      const typed = definition.fields.filter(({ type }) => type !== 'file' && type !== 'unit')
      const values = Object.fromEntries(typed.map((field) => [field.code, typedValue(field, kept[field.code], String)]))
      expect([definition.code, (await call('registers.change', { id, values })).faults]).toEqual([definition.code, []])
    }
  }
})

it('the quarter’s report of the district is made of the proposals', async () => {
  const report = { unit: '218', reportType: 'quarterly', period } as const
  const { annexes } = await call('reports.preview', report)
  const figures = new Map<string, Proposal['proposed']>(
    [...proposals].flatMap(([unit, list]) =>
      list.map(({ indicator, loaiHinh, proposed }) => [`${unit}/${indicator}/${loaiHinh}`, proposed] as const),
    ),
  )
  let checked = 0
  for (const cell of annexes.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)))) {
    if (cell.kind !== 'number' || cell.source === undefined || cell.source.period !== period) continue
    const { unit, indicator, loaiHinh } = cell.source
    // The district's own line is the total of its units.
    if (unit === '218') continue
    const proposed = figures.get(`${unit}/${indicator}/${loaiHinh}`)
    if (proposed === undefined) continue
    const value = proposed.state === 'number' ? proposed.value : 0
    expect([unit, indicator, loaiHinh, cell.value]).toEqual([unit, indicator, loaiHinh, value])
    checked += 1
  }
  expect(checked).toBeGreaterThan(300)
  const { files } = await call('reports.make', { ...report, outDir: join(folder.path, 'báo cáo') })
  const { indicators } = await call('consolidation.get', { period, unit: '218' })
  const supervised = indicators.find(({ code }) => code === 'M01')?.total ?? 0
  const text = docxText(readFileSync(files[0]?.path ?? '')).join('\n')
  expect(text).toContain(`chủ trì ${supervised} cuộc giám sát`)
})

it('a report emptied of those figures and filled by taking every proposal says the same again', async () => {
  const report = { unit: '218', reportType: 'quarterly', period } as const
  const before = await call('reports.preview', report)
  const cells = (proposals.get('218') ?? []).map(({ indicator, loaiHinh }) => ({ indicator, loaiHinh }))
  await call('figures.save', { unit: '218', period, cells: cells.map((cell) => ({ ...cell, text: '' })) })
  expect(await call('reports.preview', report)).not.toEqual(before)
  expect(await call('registers.take', { unit: '218', period, cells })).toMatchObject({
    taken: cells.length,
    overridden: 0,
    changed: cells.length,
  })
  expect(await call('reports.preview', report)).toEqual(before)
})

it('a commune whose deputies are not the right ones fails the check, and its A09 says so', async () => {
  const { findings, units } = await call('committees.check', { on: '2022-03-31' })
  expect(units.every(({ committee }) => committee !== null)).toBe(true)
  expect(findings.length).toBeGreaterThan(0)
  const failing = units.filter(({ unit }) =>
    findings.some((it) => it.unit.code === unit.code && it.rule === 'xa-pho-ban-chu-tich'),
  )
  for (const { unit } of failing) {
    const { proposals: list } = await call('registers.propose', { unit: unit.code, period })
    expect(list.find(({ indicator }) => indicator === 'A09')?.proposed).toEqual({ state: 'number', value: 0 })
  }
})

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { copySample } from '#test/support/sampleProvince.ts'
import { openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'

const folder = testFolder()
let engine: TestEngine
const call: TestEngine['client']['call'] = (method, input) => engine.client.call(method, input)
const period = '2022-Q1'

beforeAll(() => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
})
afterAll(() => {
  engine.close()
  folder.remove()
})

describe('agencies and enterprises are units (item 6)', () => {
  it.each([
    ['SNV', ['I01', 'I02', 'I03'], ['K01', 'F01', 'D01'], ['II.2'], ['II.3', 'II.1.1']],
    ['DN-DL', ['K01', 'K02', 'K04'], ['I01', 'F01', 'C01'], ['II.3'], ['II.2', 'I.4']],
  ])('%s has the indicators and outline sections of its own loại hình only', async (unit, has, hasNot, writes, not) => {
    const { rows } = await call('figures.form', { unit, period })
    const codes = new Set(rows.map(({ indicator }) => indicator))
    for (const code of has) expect(codes).toContain(code)
    for (const code of hasNot) expect(codes).not.toContain(code)
    const { sections } = await call('figures.narrativeForm', { unit, period })
    const written = sections.filter((it) => it.isWritten).map(({ section }) => section)
    for (const code of writes) expect(written).toContain(code)
    for (const code of not) expect(written).not.toContain(code)
  })

  it('have priority tasks of the year, each in a state of its own', async () => {
    for (const unit of ['SNV', 'DN-DL']) {
      const { assignments } = await call('tasks.list', { on: '2022-06-01', unit, document: `TT-2022-${unit}` })
      expect(assignments.length).toBeGreaterThan(1)
      expect(assignments.every(({ item }) => item === 6)).toBe(true)
    }
  })

  it.each([
    ['DU-CCQ', 'I01', 'C', 7],
    ['DU-KDN', 'K01', 'D', 5],
  ])('have rows of their own in the consolidation of %s', async (unit, code, loaiHinh, bodies) => {
    const result = await call('consolidation.get', { period, unit })
    const figure = result.indicators.find((it) => it.code === code)
    expect(figure?.children).toHaveLength(bodies)
    expect(figure?.byLoaiHinh[loaiHinh]).toBe(figure?.total)
  })
})

describe('no body is counted twice', () => {
  it.each([
    ['DU-CCQ', 'I01'],
    ['DU-KDN', 'K01'],
  ])('%s leaves %s to the units below it: the total is theirs alone', async (unit, code) => {
    const result = await call('consolidation.get', { period, unit })
    const figure = result.indicators.find((it) => it.code === code)
    const below = figure?.children.map(({ value }) => value ?? 0).reduce((sum, value) => sum + value, 0)
    expect(figure?.own ?? 0).toBe(0)
    expect(figure?.total).toBe(below)
    expect(figure?.total).toBeGreaterThan(0)
  })

  it('a party committee that counts them as well is told so, and can go on with a reason only', async () => {
    const cells = [{ indicator: 'I01', loaiHinh: 'C' as const, text: '12' }]
    await call('figures.save', { unit: 'DU-CCQ', period: '2022-Q3', cells })
    const { findings } = await call('submissions.check', { unit: 'DU-CCQ', period: '2022-Q3' })
    const twice = findings.find(({ rule }) => rule === 31)
    expect(twice).toMatchObject({
      severity: 'error',
      canOverride: true,
      columns: [{ indicator: 'I01', loaiHinh: 'C' }],
    })
    expect(twice?.message).toMatch(/^Các chỉ tiêu I01.* đã do 7 đơn vị trực thuộc \(Sở Nội vụ, Sở Tư pháp/)
    const district = await call('submissions.check', { unit: '218', period })
    expect(district.findings.some(({ rule }) => rule === 31)).toBe(false)
  })
})

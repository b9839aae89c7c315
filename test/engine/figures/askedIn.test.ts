import { afterAll, beforeAll, expect, test } from 'vitest'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openOffice()
})
afterAll(() => engine.close())

const unit = '07444'
const lineOf = async (period: string) => {
  const { rows } = await engine.client.call('figures.form', { unit, period })
  return rows.find(({ indicator }) => indicator === 'Q01')
}
const save = (period: string, text: string) =>
  engine.client.call('figures.save', { unit, period, cells: [{ indicator: 'Q01', loaiHinh: '-', text }] })

test('the score of a year is asked for in quarter IV alone, and every other line in every quarter', async () => {
  for (const period of ['2022-Q1', '2022-Q2', '2022-Q3']) {
    const { rows } = await engine.client.call('figures.form', { unit, period })
    expect(rows.filter(({ askedIn }) => askedIn !== null).map(({ indicator }) => indicator)).toEqual(['Q01'])
  }
  expect(await lineOf('2022-Q2')).toMatchObject({ askedIn: [4] })
  expect(await lineOf('2022-Q4')).toMatchObject({ askedIn: null })
})

test('a score is refused where it is not asked for, and may be taken away there', async () => {
  expect(await failureOf(save('2022-Q1', '95'))).toEqual({
    code: 'notAskedInPeriod',
    details: { column: 'Q01 (Điểm tự chấm)', period: 'quý I năm 2022', askedIn: [4] },
  })
  expect(await save('2022-Q1', '')).toEqual({ changed: 0 })
  expect(await save('2022-Q4', '95')).toEqual({ changed: 1 })
})

test('nobody is missing for a figure that the quarter does not ask for', async () => {
  const coverageIn = async (period: string) => {
    const { indicators } = await engine.client.call('consolidation.get', { period })
    return indicators.find(({ code }) => code === 'Q01')?.coverage.expected
  }
  expect(await coverageIn('2022-Q1')).toBe(0)
  expect(await coverageIn('2022-H1')).toBe(0)
  expect(await coverageIn('2022-Q4')).toBeGreaterThan(200)
  expect(await coverageIn('2022')).toBeGreaterThan(200)
})

test('the report of a year is written in its own sections, kept with the texts of quarter IV', async () => {
  const at = { unit, period: '2022' }
  const sectionsOf = async (period: string) =>
    (await engine.client.call('figures.narrativeForm', { unit, period })).sections.map(({ section }) => section)
  expect(await sectionsOf('2022-Q4')).not.toContain('III.4')
  expect(await sectionsOf('2022')).toContain('III.4')
  await engine.client.call('figures.saveNarrative', { ...at, section: 'III.4', text: 'Tự chấm 95 điểm.' })
  const kept = { section: 'III.4', text: 'Tự chấm 95 điểm.' }
  expect((await engine.client.call('figures.narratives', at)).sections).toEqual([kept])
  expect((await engine.client.call('figures.narratives', { unit, period: '2022-Q4' })).sections).toEqual([kept])
  const outside = engine.client.call('figures.saveNarrative', { ...at, period: '2022-Q4', section: 'III.4', text: 'x' })
  expect(await failureOf(outside)).toMatchObject({ code: 'unknownSection' })
})

import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { pointFromLinks } from '#shared/domain/scoring/pointFromLinks.ts'
import { totalScore } from '#shared/domain/scoring/totalScore.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'

const year = 2022
const folder = testFolder()
let engine: TestEngine
let rubric: Output<'scoring.rubric'>['rubric']
let units: Output<'scoring.list'>['units']

beforeAll(async () => {
  engine = openTestEngine({ databasePath: copySample(inject('sampleProvince'), folder.path) })
  rubric = (await engine.client.call('scoring.rubric', { year })).rubric
  units = (await engine.client.call('scoring.list', { year })).units
})
afterAll(() => {
  engine.close()
  folder.remove()
})

async function sheetOf(unit: string) {
  const { sheet } = await engine.client.call('scoring.sheet', { unit, year })
  if (!sheet) throw new Error(`${unit} has no sheet`)
  return sheet
}

it('scores every unit right below the province, some at every step', () => {
  expect(units).toHaveLength(14)
  expect(new Set(units.map((it) => it.state))).toEqual(new Set(['official', 'appraised', 'submitted', 'draft']))
})

it('has for every unit the scores that follow from their links alone', async () => {
  for (const { code, kind, outcomes } of units) {
    const sheet = await sheetOf(code)
    const criteria = new Map(rubric.criteria.map((it) => [it.code, it]))
    for (const row of sheet.criteria) {
      const criterion = criteria.get(row.code)
      if (!criterion) throw new Error(row.code)
      expect(pointFromLinks(criterion, row.links), `${code} ${row.code}`).toBe(row.computed)
    }
    for (const outcome of outcomes) {
      const scores = sheet.criteria.map((row) => [
        row.code,
        { points: row.standing[outcome.score], evidence: row.evidence.length, explanation: row.self.reason },
      ])
      const again = totalScore(rubric, kind, Object.fromEntries(scores))
      expect([again.total, again.level.code], `${code} ${outcome.score}`).toEqual([outcome.total, outcome.level])
    }
  }
})

it('stays the same when everything is read anew from the database', async () => {
  const before = await Promise.all(units.map((it) => sheetOf(it.code)))
  expect(await engine.client.call('scoring.recompute', { year, asOf: '2022-12-31' })).toEqual({
    sheets: 14,
    changed: 0,
  })
  expect(await Promise.all(units.map((it) => sheetOf(it.code)))).toEqual(before)
})

it('agrees with the self score in the report of quarter IV', async () => {
  for (const { code, state, outcomes } of units) {
    if (state === 'draft') continue
    const { rows } = await engine.client.call('figures.form', { unit: code, period: '2022-Q4' })
    expect(rows.find((it) => it.indicator === 'Q01')?.figure).toEqual({ state: 'number', value: outcomes[0]?.total })
    const { findings } = await engine.client.call('submissions.check', { unit: code, period: '2022-Q4' })
    expect(findings.filter((it) => it.rule === 28)).toEqual([])
  }
})

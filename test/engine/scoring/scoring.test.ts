import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { failureOf, openOffice, type TestEngine } from '#test/support/testEngine.ts'

const year = 2022
const unit = '218'
const asOf = '2022-12-31'
let engine: TestEngine

type Sheet = NonNullable<Output<'scoring.sheet'>['sheet']>

async function sheetOf(code = unit): Promise<Sheet> {
  const { sheet } = await engine.client.call('scoring.sheet', { unit: code, year })
  if (!sheet) throw new Error('there is no sheet')
  return sheet
}

async function criterion(code: string): Promise<Sheet['criteria'][number]> {
  const found = (await sheetOf()).criteria.find((it) => it.code === code)
  if (!found) throw new Error(`there is no criterion ${code}`)
  return found
}

const save = (cells: { criterion: string; text?: string; reason?: string }[]) =>
  engine.client.call('scoring.save', { unit, year, cells })

async function report(quarter: number, receivedOn: string): Promise<void> {
  const place = { unit, period: `${String(year)}-Q${String(quarter)}` }
  const cells = [{ indicator: 'A01', loaiHinh: '-' as const, text: '1' }]
  await engine.client.call('figures.save', { ...place, cells })
  await engine.client.call('submissions.receive', { ...place, receivedOn })
}

beforeAll(async () => {
  engine = await openOffice()
  await report(1, '2022-03-18')
  await report(2, '2022-06-25')
  await report(3, '2022-09-19')
})
afterAll(() => engine.close())

describe('a sheet', () => {
  it('is not there before it is computed', async () => {
    expect((await engine.client.call('scoring.sheet', { unit, year })).sheet).toBeNull()
    expect((await failureOf(save([{ criterion: '1.2', text: '5' }]))).code).toBe('noScoreSheet')
  })

  it('is computed for every unit right below, each point with what it rests on', async () => {
    expect(await engine.client.call('scoring.recompute', { year, asOf })).toMatchObject({ sheets: 14 })
    expect((await criterion('7.2')).links).toMatchObject([
      { period: '2022-Q1', state: 'onTime', received: '2022-03-18' },
      { period: '2022-Q2', state: 'late', received: '2022-06-25' },
      { period: '2022-Q3', state: 'onTime' },
      { period: '2022-Q4', state: 'missing', received: null },
    ])
    expect([
      await criterion('7.1'),
      await criterion('7.2'),
      await criterion('9.1'),
      await criterion('9.2'),
    ]).toMatchObject([{ computed: 23 }, { computed: 20 }, { computed: 5 }, { computed: 20 }])
    expect((await criterion('1.1')).computed).toBe(40)
  })

  it('changes only what depends on a date that changes', async () => {
    const before = await sheetOf()
    await report(4, '2022-12-19')
    await engine.client.call('scoring.recompute', { year, unit, asOf })
    const after = await sheetOf()
    const moved = after.criteria.filter((it, at) => it.computed !== before.criteria[at]?.computed).map((it) => it.code)
    // The fourth report also brings the fourth document (1.1).
    expect(moved).toEqual(['1.1', '7.1', '7.2', '7.3', '9.2'])
  })

  it('asks for points, evidence and explanations before it is handed in', async () => {
    const refused = await failureOf(engine.client.call('scoring.advance', { unit, year, to: 'submitted' }))
    expect(refused).toMatchObject({ code: 'scoreNotReady' })
    const open = (await sheetOf()).total.faults.filter((it) => it.kind === 'missing').map((it) => it.criterion)
    const cells = []
    for (const code of open) {
      const { maximum } = await criterion(code)
      cells.push({ criterion: code, text: `${String(maximum / 10).replace('.', ',')}` })
    }
    await save(cells)
    const faults = (await sheetOf()).total.faults
    expect(faults).toContainEqual({ criterion: '1.2', kind: 'noEvidence' })
    expect(faults).toContainEqual({ criterion: '3.3', kind: 'noExplanation' })
    expect(
      JSON.stringify(await failureOf(engine.client.call('scoring.advance', { unit, year, to: 'submitted' }))),
    ).toContain('tiêu chí 3.3 chưa có minh chứng, cũng chưa giải trình')
    await save(
      faults
        .filter((it) => it.kind === 'noExplanation')
        .map((it) => ({ criterion: it.criterion, reason: 'lưu hồ sơ' })),
    )
    const path = join(engine.folder, 'Kế hoạch số 05.pdf')
    writeFileSync(path, 'kế hoạch')
    const before = (await sheetOf()).outcomes[0]?.total ?? 0
    const kept = await engine.client.call('scoring.attach', { unit, year, criterion: '1.2', path })
    expect((await sheetOf()).outcomes[0]?.total).toBe(before + 50)
    const copy = join(engine.folder, 'ra.pdf')
    await engine.client.call('scoring.saveEvidence', { id: kept.id, path: copy })
    expect(readFileSync(copy, 'utf8')).toBe('kế hoạch')
  })

  it('keeps a computed point beside the one given instead, and asks why', async () => {
    await save([{ criterion: '7.2', text: '4' }])
    expect(await criterion('7.2')).toMatchObject({ computed: 30, self: { points: 40 }, standing: { self: 40 } })
    expect((await sheetOf()).unexplained).toEqual(['7.2'])
    const refused = await failureOf(engine.client.call('scoring.advance', { unit, year, to: 'submitted' }))
    expect(JSON.stringify(refused)).toContain('tiêu chí 7.2 chưa ghi lý do')
    await save([{ criterion: '7.2', reason: 'được gia hạn qua điện thoại' }])
    expect((await engine.client.call('scoring.history', { unit, year, criterion: '7.2' })).changes[0]).toMatchObject({
      score: 'self',
      before: { points: 40, reason: '' },
      after: { points: 40, reason: 'được gia hạn qua điện thoại' },
    })
    await save([{ criterion: '7.2', text: '3', reason: '' }])
    expect(await criterion('7.2')).toMatchObject({ self: { points: null, reason: '' }, standing: { self: 30 } })
  })

  it.each([
    ['7.2', '4,5', 'vượt quá điểm tối đa 4'],
    ['1.2', '3', 'chỉ chấm có (5 điểm) hoặc không'],
    ['1.1', 'nhiều', 'không phải là số'],
  ])('refuses points that cannot be: %s %s', async (code, text, sentence) => {
    const refused = await failureOf(save([{ criterion: code, text }]))
    expect(JSON.stringify(refused)).toContain(sentence)
  })

  it('is handed in, appraised and made official, each score closed by the next', async () => {
    await engine.client.call('scoring.advance', { unit, year, to: 'submitted' })
    const self = (await sheetOf()).outcomes[0]
    // The total is in the year's report: nobody types it again.
    const form = await engine.client.call('figures.form', { unit, period: `${String(year)}-Q4` })
    expect(form.rows.find((it) => it.indicator === 'Q01')?.figure).toEqual({ state: 'number', value: self?.total })

    await save([{ criterion: '3.1', text: '1' }])
    expect(await criterion('3.1')).toMatchObject({ appraised: { points: 10 } })
    expect((await failureOf(engine.client.call('scoring.advance', { unit, year, to: 'appraised' }))).code).toBe(
      'scoreNotReady',
    )
    await save([{ criterion: '3.1', reason: 'chưa đủ biên bản' }])
    await engine.client.call('scoring.advance', { unit, year, to: 'appraised' })
    await engine.client.call('scoring.advance', { unit, year, to: 'official' })
    const { outcomes, state, openColumn } = await sheetOf()
    expect([state, openColumn]).toEqual(['official', null])
    expect(outcomes.map((it) => it.score)).toEqual(['self', 'appraised', 'official'])
    expect(outcomes[1]?.total).toBe(outcomes[2]?.total)
    expect((await failureOf(save([{ criterion: '3.1', text: '4' }]))).code).toBe('scoreClosed')
    expect((await failureOf(engine.client.call('scoring.giveBack', { unit, year, reason: 'a' }))).code).toBe(
      'scoreClosed',
    )
    const before = await sheetOf()
    await engine.client.call('scoring.recompute', { year, unit, asOf: '2022-06-30' })
    expect(await sheetOf()).toEqual(before)
  })

  it('goes back a step with a reason', async () => {
    const other = { unit: '213', year }
    expect((await failureOf(engine.client.call('scoring.giveBack', { ...other, reason: 'a' }))).code).toBe(
      'scoreClosed',
    )
    const { sheet } = await engine.client.call('scoring.sheet', other)
    const cells = (sheet?.criteria ?? [])
      .filter((it) => it.role === 'points' && it.computed === null)
      .map((it) => ({ criterion: it.code, text: '0' }))
    await engine.client.call('scoring.save', { ...other, cells })
    await engine.client.call('scoring.advance', { ...other, to: 'submitted' })
    expect((await failureOf(engine.client.call('scoring.giveBack', { ...other, reason: ' ' }))).code).toBe('badInput')
    expect(await engine.client.call('scoring.giveBack', { ...other, reason: 'thiếu minh chứng' })).toEqual({
      state: 'draft',
    })
  })
})

it('ranks the units by their newest score, equal ones together', async () => {
  const { units, label } = await engine.client.call('scoring.list', { year })
  expect(label).toContain('dự thảo')
  const totals = units.map((it) => it.outcomes.at(-1)?.total ?? -1)
  expect(totals).toEqual([...totals].sort((a, b) => b - a))
  for (const one of units)
    expect(one.rank).toBe(1 + totals.filter((it) => it > (one.outcomes.at(-1)?.total ?? -1)).length)
  expect(units[0]).toMatchObject({ code: unit, rank: 1, state: 'official' })
})

it('an official score locks the rubric of its year; a version from the next year on scores that one', async () => {
  const { client } = engine
  const { rubric, revision, isLocked } = await client.call('scoring.rubric', { year })
  expect([revision, isLocked]).toEqual([1, true])
  const wrong = { ...rubric, fullMarks: 900 }
  expect((await failureOf(client.call('scoring.saveRubric', { rubric: wrong }))).code).toBe('catalogueRefused')
  const criteria = rubric.criteria.map((it) =>
    it.code === '1.1' && it.method.kind === 'steps'
      ? { ...it, method: { ...it.method, steps: [{ from: 1, points: 50 }] } }
      : it,
  )
  const caps = rubric.caps.filter(({ code }) => code !== 'KC2')
  const edited = { ...rubric, criteria, caps }
  expect(await failureOf(client.call('scoring.saveRubric', { rubric: edited }))).toEqual({
    code: 'rubricLocked',
    details: { year },
  })
  const early = { ...edited, code: 'tu-2022-06-01', validFrom: '2022-06-01' }
  expect((await failureOf(client.call('scoring.saveRubric', { rubric: early }))).code).toBe('rubricLocked')
  const next = { ...edited, code: 'tu-2023-01-01', validFrom: '2023-01-01' }
  expect(await client.call('scoring.saveRubric', { rubric: next })).toEqual({ code: next.code, revision: 1 })
  expect(await client.call('scoring.rubric', { year })).toMatchObject({ rubric: { code: rubric.code }, revision: 1 })
  expect(await client.call('scoring.rubric', { year: 2023 })).toMatchObject({
    rubric: { caps: [{ code: 'KC1' }] },
    isLocked: false,
  })
  await client.call('scoring.recompute', { year: 2023, unit: '213', asOf: '2023-12-31' })
  const sheetOf2023 = async () => (await client.call('scoring.sheet', { unit: '213', year: 2023 })).sheet
  expect((await sheetOf2023())?.rubric.code).toBe(next.code)
  const renamed = next.criteria.map((it) => (it.code === '7.1' ? { ...it, name: 'Gửi đủ báo cáo trong năm' } : it))
  expect(await client.call('scoring.saveRubric', { rubric: { ...next, criteria: renamed } })).toMatchObject({
    revision: 2,
  })
  await client.call('scoring.recompute', { year: 2023, unit: '213', asOf: '2023-12-31' })
  expect((await sheetOf2023())?.criteria.find((it) => it.code === '7.1')?.name).toBe('Gửi đủ báo cáo trong năm')
  expect((await criterion('7.1')).name).toBe('Gửi đủ báo cáo')
  const used = await failureOf(client.call('catalogues.withdraw', { kind: 'rubric', code: next.code }))
  expect(used.code).toBe('lastVersion')
})

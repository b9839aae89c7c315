import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { runCli } from '#hosts/cli/runCli.ts'
import { copySample } from '#test/support/sampleProvince.ts'
import { testFolder } from '#test/support/testEngine.ts'

const folder = testFolder()
const sample = copySample(inject('sampleProvince'), folder.path)
afterAll(() => folder.remove())

async function call(...words: string[]) {
  let [stdout, stderr] = ['', '']
  const code = await runCli(words, {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  })
  return { code, stdout, stderr }
}

async function json(...words: string[]) {
  const { code, stdout, stderr } = await call(...words, '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Record<string, unknown>
}

test('init makes a file for an office, and refuses in one sentence without leaving one', async () => {
  const path = join(folder.path, 'mới.db')
  const made = await json('init', '--db', path, '--unit', '218', '--preset', 'bac-giang-2021')
  expect(made).toMatchObject({ unit: { code: '218', name: 'Huyện Lục Nam' }, units: 241 })
  const before = readFileSync(path)
  expect(await call('init', '--db', path, '--unit', '218', '--preset', 'bac-giang-2021')).toMatchObject({ code: 1 })
  expect(readFileSync(path).equals(before)).toBe(true)
  for (const [unit, preset] of [
    ['999', 'bac-giang-2021'],
    ['218', 'ha-noi'],
  ]) {
    const other = join(folder.path, 'hỏng.db')
    const refused = await call('init', '--db', other, '--unit', unit ?? '', '--preset', preset ?? '')
    expect(refused.code).toBe(1)
    expect(refused.stderr.trim().split('\n')).toHaveLength(1)
    expect(existsSync(other)).toBe(false)
  }
})

test('status puts each expected unit in exactly one state', async () => {
  const board = (await json('status', '--db', sample, '--period', '2022-Q1')) as {
    expected: number
    counts: Record<string, number>
    units: { code: string; name: string; state: string }[]
  }
  expect(Object.keys(board)).toEqual(expect.arrayContaining(['period', 'expected', 'counts', 'units']))
  expect(new Set(board.units.map((unit) => unit.code)).size).toBe(board.units.length)
  for (const [state, count] of Object.entries(board.counts))
    expect(board.units.filter((unit) => unit.state === state)).toHaveLength(count)
  expect(await call('status', '--db', sample, '--period', '2022-H1', '--type', 'half-year', '--json')).toMatchObject({
    code: 0,
  })
})

test('tasks takes evidence, and lists a unit with those below it by document and state', async () => {
  const paper = join(folder.path, 'Kế hoạch.pdf')
  writeFileSync(paper, 'một bản chụp')
  const on = ['tasks', '--db', sample, '--on', '2022-03-14']
  const kept = await json(...on, '--attach', '8.2a', '--unit', '215', '--file', paper)
  expect(kept).toMatchObject({ name: 'Kế hoạch.pdf' })
  const filter = ['--unit', 'DU-CCQ', '--below', '--document', '02-KH-BCĐ', '--state', 'doneInTime']
  const { assignments } = (await json(...on, ...filter)) as { assignments: { unit: string; state: string }[] }
  expect(assignments.map(({ unit }) => unit).sort()).toEqual(['SNV', 'STP'])
  const step = ['--record', '02-KH-BCĐ/1', '--unit', 'STNMT', '--kind', 'note', '--note', 'đang làm']
  expect(await json(...on, ...step)).toMatchObject({ state: 'overdue', file: null })
})

test('calendar lists the year, and writes one file for calendar programs', async () => {
  const { entries } = (await json('calendar', '--db', sample, '--year', '2022', '--side', 'ours')) as {
    entries: { side: string; on: string }[]
  }
  expect(entries.length).toBeGreaterThan(8)
  expect(entries.every(({ side }) => side === 'ours')).toBe(true)
  const path = join(folder.path, 'lịch.ics')
  expect(await json('calendar', '--db', sample, '--year', '2022', '--out', path)).toMatchObject({ path })
  expect(readFileSync(path, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect((await call('calendar', '--db', sample, '--year', 'nay')).code).toBe(2)
})

test('tasks prints every assignment in one state', async () => {
  const { assignments } = (await json('tasks', '--db', sample, '--on', '2021-10-01')) as {
    assignments: {
      task: string
      item: number
      sentence: string
      unit: string
      start: string
      due: string | null
      state: string
    }[]
  }
  const plan = assignments.find((it) => it.unit === 'UBND' && it.due === '2021-09-30')
  expect(plan).toMatchObject({ item: 8, state: 'doneInTime' })
  expect(new Set(assignments.map((it) => it.item))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]))
})

test('consolidate adds up: own and children make the total', async () => {
  const result = (await json('consolidate', '--db', sample, '--period', '2022-Q1')) as {
    indicators: {
      code: string
      kind: string
      total: number | null
      own: number | null
      children: { value: number | null }[]
      coverage: { included: number; expected: number; missing: unknown[] }
    }[]
  }
  for (const it of result.indicators) {
    expect(it.coverage.included + it.coverage.missing.length).toBe(it.coverage.expected)
    if (it.kind !== 'flow' && it.kind !== 'stock') continue
    const parts = [it.own, ...it.children.map((child) => child.value)].filter((value) => value !== null)
    if (it.total !== null)
      expect(parts.reduce((sum, value) => sum + Math.round(value * 1000), 0)).toBe(Math.round(it.total * 1000))
  }
})

test('usage faults end with 2, refusals with 1 and one sentence', async () => {
  expect(await call('khong-co')).toMatchObject({ code: 2 })
  expect(await call('status', '--db', sample)).toMatchObject({ code: 2 })
  expect(await call('status', '--db', sample, '--period', '2022-Q1', '--la', 'x')).toMatchObject({ code: 2 })
  expect(await call('status', '--db', sample, '--period', '2022-Q1', '--type', 'weekly')).toMatchObject({ code: 2 })
  expect(await call('sample', '--db', sample, '--quarters', 'tám')).toMatchObject({ code: 2 })
  const text = join(folder.path, 'chữ.db')
  writeFileSync(text, 'không phải cơ sở dữ liệu')
  for (const words of [
    ['status', '--db', sample, '--period', '2022-Q9'],
    ['status', '--db', sample, '--period', '2022', '--type', 'quarterly'],
    ['status', '--db', join(folder.path, 'không có.db'), '--period', '2022-Q1'],
    ['status', '--db', text, '--period', '2022-Q1'],
    ['consolidate', '--db', sample, '--period', '2022-Q1', '--unit', '000'],
    ['tasks', '--db', sample, '--on', '2021-02-30'],
    ['sample', '--db', sample],
    ['backup', '--db', sample, '--out', sample],
    ['catalogues', '--db', sample, 'import', '--kind', 'rules', '--from', text],
  ]) {
    const refused = await call(...words)
    expect({ words, code: refused.code, lines: refused.stderr.trim().split('\n').length }).toEqual({
      words,
      code: 1,
      lines: 1,
    })
    expect(refused.stdout).toBe('')
  }
})

test('a catalogue goes out, is edited, and comes back as a new revision', async () => {
  const path = join(folder.path, 'lịch.json')
  await json('catalogues', '--db', sample, 'export', '--kind', 'schedule', '--code', '2021-du-thao', '--out', path)
  const schedule = JSON.parse(readFileSync(path, 'utf8')) as { name: string }
  writeFileSync(path, JSON.stringify({ ...schedule, name: 'Lịch của cơ quan' }))
  const taken = await json('catalogues', '--db', sample, 'import', '--kind', 'schedule', '--from', path)
  expect(taken).toMatchObject({ entry: { revision: 2, origin: 'office' } })
  writeFileSync(path, JSON.stringify({ ...schedule, dueDates: 'mai' }))
  expect(await call('catalogues', '--db', sample, 'import', '--kind', 'schedule', '--from', path)).toMatchObject({
    code: 1,
  })
})

test('search finds with and without diacritics', async () => {
  expect(await json('search', '--db', sample, 'luc nam')).toEqual(await json('search', '--db', sample, 'Lục Nam'))
})

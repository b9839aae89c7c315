import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { withoutRule31 } from '#test/support/withoutRule31.ts'
import { openOffice, openTestEngine, type TestEngine } from '#test/support/testEngine.ts'

let engine: TestEngine
afterEach(() => engine.close())

type Content = { rules: { number: number; name: string }[] }

const rulesOf = (databasePath: string): Content => {
  const db = new Database(databasePath, { readonly: true })
  const row = db.prepare(`SELECT content FROM catalogue WHERE kind = 'rules' ORDER BY revision DESC`).get() as {
    content: string
  }
  db.close()
  return JSON.parse(row.content) as Content
}

it('a database of this program has no news', async () => {
  engine = await openOffice()
  expect((await engine.client.call('catalogues.news', {})).catalogues).toEqual([])
})

it('an office set up before gets rule 31 on a click, and never asks twice', async () => {
  engine = await openOffice()
  const { client, databasePath } = engine
  withoutRule31(databasePath)
  const [news, ...others] = (await client.call('catalogues.news', {})).catalogues
  expect(others).toEqual([])
  expect(news).toMatchObject({ kind: 'rules', code: 'v2021', ownChanges: 0 })
  expect(news?.changes).toEqual([
    { kind: 'changed', list: 'rules', code: '1', name: 'Số liệu từ 0 trở lên, số nguyên với chỉ tiêu đếm được' },
    expect.objectContaining({ kind: 'added', list: 'rules', code: '31' }),
  ])
  expect(await client.call('catalogues.answerNews', { answer: 'take' })).toEqual({
    answered: [{ kind: 'rules', code: 'v2021', revision: 2, before: 1 }],
  })
  expect(rulesOf(databasePath).rules.some(({ number }) => number === 31)).toBe(true)
  expect((await client.call('catalogues.news', {})).catalogues).toEqual([])
})

it('the office’s own changes stay, and its next news are measured by what it took', async () => {
  engine = await openOffice()
  const { client, databasePath, folder } = engine
  withoutRule31(databasePath)
  const path = `${folder}/quy tac.json`
  await client.call('catalogues.export', { kind: 'rules', code: 'v2021', path })
  const own = JSON.parse(readFileSync(path, 'utf8')) as Content
  const renamed = own.rules.map((rule) => (rule.number === 2 ? { ...rule, name: 'Tên của cơ quan' } : rule))
  writeFileSync(path, JSON.stringify({ ...own, rules: renamed.filter(({ number }) => number !== 5) }))
  await client.call('catalogues.import', { kind: 'rules', path })
  const [news] = (await client.call('catalogues.news', {})).catalogues
  expect(news).toMatchObject({ ownChanges: 2 })
  expect(news?.changes.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['changed 1', 'added 31'])
  await client.call('catalogues.answerNews', { answer: 'take', only: [{ kind: 'rules', code: 'v2021' }] })
  const { rules } = rulesOf(databasePath)
  expect(rules.find(({ number }) => number === 2)?.name).toBe('Tên của cơ quan')
  expect(rules.find(({ number }) => number === 1)?.name).toMatch(/^Số liệu từ 0/)
  expect(rules.map(({ number }) => number).filter((number) => number === 5 || number === 31)).toEqual([31])
  expect((await client.call('catalogues.news', {})).catalogues).toEqual([])
  const { revisions } = await client.call('catalogues.history', { kind: 'rules', code: 'v2021' })
  expect(revisions.map(({ origin }) => origin)).toEqual(['office', 'shipped', 'office', 'shipped'])
})

it('taken news hold in an engine opened again', async () => {
  engine = await openOffice()
  const { databasePath } = engine
  withoutRule31(databasePath)
  await engine.client.call('catalogues.answerNews', { answer: 'take' })
  const again = openTestEngine({ databasePath })
  expect((await again.client.call('catalogues.news', {})).catalogues).toEqual([])
  again.close()
})

it('an office that stays with what it has is not asked again, and keeps its rules', async () => {
  engine = await openOffice()
  const { client, databasePath } = engine
  withoutRule31(databasePath)
  await client.call('catalogues.answerNews', { answer: 'leave' })
  expect((await client.call('catalogues.news', {})).catalogues).toEqual([])
  expect(rulesOf(databasePath).rules.some(({ number }) => number === 31)).toBe(false)
})

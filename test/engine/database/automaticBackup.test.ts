import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addDays } from '#shared/domain/isoDate.ts'
import { failureOf, openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'

const folder = testFolder()
let engine: TestEngine
const databasePath = join(folder.path, 'dữ liệu.db')
const automatic = join(folder.path, 'sao-luu')

beforeEach(async () => {
  engine = openTestEngine({ databasePath, mode: 'create', today: '2022-04-20' })
  await engine.client.call('office.setUp', { unit: 'BG', preset: 'bac-giang-2021' })
})
afterEach(() => {
  engine.close()
  folder.remove()
  mkdirSync(folder.path)
})

it('writes one copy a day beside the data, and says when that was', async () => {
  const { client } = engine
  expect((await client.call('database.backups', {})).last).toBeNull()
  const { made } = await client.call('database.backUpDue', {})
  expect(made?.path).toBe(join(automatic, 'SaoLuu_BG_2022-04-20.db'))
  expect(await client.call('database.backUpDue', {})).toEqual({ made: null, removed: [] })
  const backups = await client.call('database.backups', {})
  expect(backups).toMatchObject({ folder: automatic, last: { path: made?.path }, lastOutside: null })
  // The office was set up on 1/4/2022 by the test's clock.
  expect(backups.daysWithoutOutside).toBe(19)
})

it('a copy somewhere else counts as one outside', async () => {
  const elsewhere = testFolder()
  const path = join(elsewhere.path, 'bản sao.db')
  await engine.client.call('database.backUp', { path })
  expect(await engine.client.call('database.backups', {})).toMatchObject({ lastOutside: { path }, last: { path } })
  elsewhere.remove()
})

it('follows the office’s own folder and number of days; 0 means never', async () => {
  const { client } = engine
  const own = join(folder.path, 'USB')
  await client.call('settings.save', { changes: { backupFolder: own, backupEveryDays: 0 } })
  expect((await client.call('database.backUpDue', {})).made).toBeNull()
  await client.call('settings.save', { changes: { backupEveryDays: 3 } })
  mkdirSync(own)
  writeFileSync(join(own, 'SaoLuu_BG_2022-04-18.db'), 'x')
  expect((await client.call('database.backUpDue', {})).made).toBeNull()
  await client.call('settings.save', { changes: { backupEveryDays: 2 } })
  expect((await client.call('database.backUpDue', {})).made?.path).toBe(join(own, 'SaoLuu_BG_2022-04-20.db'))
})

it('takes old automatic copies away and nothing else', async () => {
  mkdirSync(automatic)
  const days = Array.from({ length: 60 }, (_, place) => addDays('2022-04-19', -place))
  for (const day of days) writeFileSync(join(automatic, `SaoLuu_BG_${day}.db`), 'x')
  const others = ['SaoLuu_218_2021-01-01.db', 'SaoLuu_BG_2022-03-01 (2).db', 'thư.docx']
  for (const name of others) writeFileSync(join(automatic, name), 'x')
  const { removed } = await engine.client.call('database.backUpDue', {})
  expect(removed.length).toBeGreaterThan(40)
  expect(removed.some((path) => existsSync(path))).toBe(false)
  expect(readdirSync(automatic)).toEqual(expect.arrayContaining(others))
  expect(readdirSync(automatic).length).toBe(61 - removed.length + others.length)
})

it('says so when the folder cannot be made, and keeps nothing of the try', async () => {
  writeFileSync(join(folder.path, 'tệp'), 'x')
  await engine.client.call('settings.save', { changes: { backupFolder: join(folder.path, 'tệp', 'USB') } })
  expect(await failureOf(engine.client.call('database.backUpDue', {}))).not.toMatchObject({ code: 'internal' })
  expect((await engine.client.call('database.backups', {})).last).toBeNull()
})

it('makes one copy before catalogues are imported in a row, named with its reason; none where copies are not wanted', async () => {
  const { client } = engine
  const path = join(folder.path, 'danh mục.json')
  const { entries } = await client.call('catalogues.list', {})
  const { code = '' } = entries.find(({ kind }) => kind === 'outlines') ?? {}
  await client.call('catalogues.export', { kind: 'outlines', code, path })
  const take = () => client.call('catalogues.import', { kind: 'outlines', path })
  await client.call('settings.save', { changes: { backupEveryDays: 0 } })
  await take()
  expect(existsSync(automatic)).toBe(false)
  await client.call('settings.save', { changes: { backupEveryDays: 1, backupFolder: join(path, 'không có') } })
  await take()
  await take()
  const name = 'SaoLuu_BG_2022-04-20_truoc-nhap-danh-muc.db'
  expect(readdirSync(automatic)).toEqual([name])
  expect((await client.call('database.backups', {})).last?.path).toBe(join(automatic, name))
})

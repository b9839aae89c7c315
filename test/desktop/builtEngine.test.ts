import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectEngine } from '#shared/rpc/connectEngine.ts'
import type { EngineMessage } from '#shared/rpc/wire.ts'
import { templatesDir, testFolder } from '#test/support/testEngine.ts'
import { buildMain, linkSqlite } from './builtMain.ts'

/** Electron gives its utility processes `parentPort`; Node's own channel stands in for that, and nothing else differs. */
const parentPort = `
process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (name, listener) => process.on('message', (data) => listener({ data })),
}

`

let folder: ReturnType<typeof testFolder>
let child: ChildProcess

beforeEach(async () => {
  folder = testFolder()
  await buildMain(folder.path)
  mkdirSync(join(folder.path, 'node_modules'))
  linkSqlite(folder.path)
  writeFileSync(join(folder.path, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder.path, 'parentPort.js'), parentPort)
  cpSync(templatesDir, join(folder.path, 'templates'), { recursive: true })
})
afterEach(() => {
  child.kill()
  folder.remove()
})

const start = () => {
  const file = join(folder.path, 'out', 'main', 'engineProcess.js')
  const data = join(folder.path, 'dữ liệu của tôi')
  child = fork(file, [data, join(folder.path, 'templates')], {
    execArgv: ['--import', join(folder.path, 'parentPort.js')],
  })
  return connectEngine({
    send: (message) => child.send(message),
    listen: (listener) => child.on('message', (message) => listener(message as EngineMessage)),
  })
}

test('the built engine makes an office in a process of its own, and finds it again after it was killed', async () => {
  const first = start()
  const call = first.call as unknown as (method: string, input: unknown) => Promise<unknown>
  await call('dataFile.create', { folder: null })
  const office = await first.call('office.setUp', { unit: 'BG', preset: 'bac-giang-2021' })
  child.kill('SIGKILL')
  expect(await start().call('office.get', {})).toEqual(office)
})

test('the built engine reads a form in a thread of its own, from a folder with marks and spaces in its name', async () => {
  const engine = start()
  const call = engine.call as unknown as (method: string, input: unknown) => Promise<unknown>
  await call('dataFile.create', { folder: null })
  await engine.call('office.setUp', { unit: '218', preset: 'bac-giang-2021' })
  const path = join(folder.path, 'biểu của xã Đông Hưng.xlsx')
  const order = { unit: '07450', reportType: 'quarterly', period: '2022-Q1', children: false, filled: false } as const
  await engine.call('inbox.writeForms', { ...order, out: path })
  const { files } = await engine.call('inbox.trial', { paths: [path] })
  expect(files).toMatchObject([{ kind: 'form', result: 'needsDecision', needs: ['empty'], unit: { code: '07450' } }])
})

test('an engine killed while figures are saved loses none that it had answered for', async () => {
  const first = start()
  const call = first.call as unknown as (method: string, input: unknown) => Promise<unknown>
  await call('dataFile.create', { folder: null })
  await first.call('office.setUp', { unit: '218', preset: 'bac-giang-2021' })
  const place = { unit: '07450', period: '2022-Q1', ledger: 'own' } as const
  const cell = { indicator: 'A01', loaiHinh: '-' } as const
  const sent = 5_000
  let answered = 0
  for (let value = 1; value <= sent; value++)
    void first.call('figures.save', { ...place, cells: [{ ...cell, text: String(value) }] }).then(() => {
      answered = value
      if (value === 60) child.kill('SIGKILL')
    })
  await once(child, 'exit')
  const { rows } = await start().call('figures.form', { unit: place.unit, period: place.period })
  const kept = rows.find(
    ({ indicator, loaiHinh }) => indicator === cell.indicator && loaiHinh === cell.loaiHinh,
  )?.figure
  expect(answered).toBeGreaterThanOrEqual(60)
  expect(answered).toBeLessThan(sent)
  expect(kept).toMatchObject({ state: 'number' })
  expect(kept?.state === 'number' ? kept.value : 0).toBeGreaterThanOrEqual(answered)
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Progress } from '#shared/rpc/wire.ts'
import { failureOf } from '#test/support/testEngine.ts'
import { wires, type OpenWire } from './wires.ts'

describe.each(Object.entries(wires))('%s', (_name, open) => {
  let wire: OpenWire
  beforeEach(async () => {
    wire = await open()
  })
  afterEach(() => wire.close())

  const setUp = async () => {
    await wire.program.host.call('dataFile.create', { folder: null })
    return wire.program.engine.call('office.setUp', { unit: 'BG', preset: 'bac-giang-2021' })
  }

  test('the first run has no data file, and says where one would go', async () => {
    const state = await wire.program.host.call('dataFile.state', {})
    expect(state).toMatchObject({
      state: 'none',
      path: null,
      suggestedFolder: join(wire.folder, 'du-lieu'),
      sentence: null,
    })
    expect(await failureOf(wire.program.engine.call('office.get', {}))).toMatchObject({ code: 'databaseMissing' })
  })

  test('a call brings its output back', async () => {
    const office = await setUp()
    expect(office.unit.code).toBe('BG')
    expect(await wire.program.engine.call('office.get', {})).toEqual(office)
  })

  test('calls that are under way at once do not mix', async () => {
    await setUp()
    const { engine } = wire.program
    const [office, tree, history] = await Promise.all([
      engine.call('office.get', {}),
      engine.call('units.tree', { on: '2022-04-01' }),
      engine.call('units.history', { unit: 'BG' }),
    ])
    expect([office.unit.code, tree.on, history.code]).toEqual(['BG', '2022-04-01', 'BG'])
  })

  test('an expected failure keeps its code and details', async () => {
    await setUp()
    const failure = await failureOf(wire.program.engine.call('units.history', { unit: 'KHONG-CO' }))
    expect(failure).toMatchObject({ code: 'unknownUnit', details: { code: 'KHONG-CO' } })
  })

  test('a method that does not exist is refused', async () => {
    const call = wire.program.engine.call as unknown as (method: string, input: unknown) => Promise<unknown>
    for (const method of ['dataFile.toString', 'dataFile.__proto__', 'dataFile.xyz']) {
      expect(await failureOf(call(method, {})), method).toMatchObject({ code: 'badInput' })
    }
    await setUp()
    for (const method of ['toString', '__proto__', 'constructor', '', 'office.nothing']) {
      expect(await failureOf(call(method, {})), method).toMatchObject({ code: 'badInput' })
    }
  })

  test('long work tells how far it is', async () => {
    await setUp()
    const seen: Progress[] = []
    const onProgress = (progress: Progress) => seen.push(progress)
    await wire.program.engine.call('sample.fill', { quarters: 2, seed: 1 }, { onProgress })
    expect(seen.length).toBeGreaterThanOrEqual(2)
    expect(seen.at(0)?.total).toBe(2)
  })

  test('long work stops when it is cancelled', async () => {
    await setUp()
    const stopping = new AbortController()
    const work = wire.program.engine.call(
      'sample.fill',
      { quarters: 12, seed: 1 },
      { signal: stopping.signal, onProgress: () => stopping.abort() },
    )
    expect(await failureOf(work)).toEqual({ code: 'cancelled', details: {} })
    expect(await wire.program.engine.call('office.get', {})).toMatchObject({ unit: { code: 'BG' } })
  })

  test('a change is told, and no more after the listener has gone', async () => {
    await setUp()
    const told: string[] = []
    const stop = wire.program.engine.onDataChanged((features) => told.push(...features))
    const unit = (await wire.program.engine.call('units.tree', { on: '2022-04-01' })).units.find(
      (one) => one.parent === 'BG',
    )
    expect(unit).toBeDefined()
    const rename = (on: string) =>
      wire.program.engine.call('units.rename', {
        unit: unit?.code ?? '',
        on,
        designation: 'Huyện',
        name: 'Mới',
        document: 'NQ',
      })
    await rename('2022-05-01')
    await vi.waitFor(() => expect(told).toContain('units'))
    stop()
    const heard = told.length
    await rename('2022-06-01')
    await wire.program.engine.call('office.get', {})
    expect(told).toHaveLength(heard)
  })

  test('a data file is made, opened again and refused with a sentence', async () => {
    await setUp()
    const { host } = wire.program
    expect(await failureOf(host.call('dataFile.create', { folder: null }))).toMatchObject({ code: 'databaseExists' })
    expect(await failureOf(host.call('dataFile.open', { path: join(wire.folder, 'noi-luu.json') }))).toMatchObject({
      code: 'databaseForeign',
    })
    expect(await host.call('dataFile.state', {})).toMatchObject({ state: 'open' })
    expect(await wire.program.engine.call('office.get', {})).toMatchObject({ unit: { code: 'BG' } })
  })

  test('a backup goes back in the place of the data file, and the old file stays', async () => {
    await setUp()
    const { host, engine } = wire.program
    const backup = join(wire.folder, 'bản sao.db')
    await engine.call('database.backUp', { path: backup })
    await engine.call('sample.fill', { quarters: 1, seed: 1 })
    const restored = await host.call('dataFile.restore', { backup, folder: null })
    expect(restored.state).toBe('open')
    expect(existsSync(restored.keptAs ?? '')).toBe(true)
    expect((await engine.call('office.get', {})).isSample).toBe(false)
    const missing = host.call('dataFile.restore', { backup: join(wire.folder, 'không có.db'), folder: null })
    expect(await failureOf(missing)).toMatchObject({ code: 'fileMissing' })
    const foreign = join(wire.folder, 'noi-luu.json')
    expect(await failureOf(host.call('dataFile.restore', { backup: foreign, folder: null }))).toEqual({
      code: 'databaseForeign',
      details: { path: foreign },
    })
    expect(await engine.call('office.get', {})).toMatchObject({ unit: { code: 'BG' } })
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEngine } from '#engine/createEngine.ts'
import type { Failure } from '#shared/contract/failure.ts'
import { Refusal } from '#shared/contract/failure.ts'
import { connectEngine, type EngineClient } from '#shared/rpc/connectEngine.ts'
import { createInProcessWire } from '#shared/rpc/inProcessWire.ts'
import { serveEngine } from '#shared/rpc/serveEngine.ts'

/** The folder of the shipped templates and catalogues. */
export const templatesDir = fileURLToPath(new URL('../../templates', import.meta.url))

/** A real engine on a real file in a folder of its own; only clock and ids are fixed. */
export type TestEngine = {
  client: EngineClient
  databasePath: string
  folder: string
  incidents: unknown[]
  close(): void
}

/** A folder with diacritics and spaces in its name, as users have; gone after `remove`. */
export function testFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'Đơn vị – Nguyễn Ánh '))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Opens an engine; with `databasePath` on that file, else on a new one in a folder that `close` takes away. */
export function openTestEngine(
  options: { databasePath?: string; mode?: 'create' | 'existing'; today?: string } = {},
): TestEngine {
  const folder = testFolder()
  const databasePath = options.databasePath ?? join(folder.path, 'dữ liệu.db')
  const incidents: unknown[] = []
  let lastId = 0
  const engine = createEngine({
    databasePath,
    mode: options.mode ?? (options.databasePath ? 'existing' : 'create'),
    templatesDir,
    clock: () => '2022-04-01T01:02:03.000Z',
    today: () => options.today ?? '2022-04-01',
    newId: () => `id-${String((lastId += 1)).padStart(8, '0')}`,
    log: (entry) => incidents.push(entry),
  })
  const wire = createInProcessWire()
  serveEngine(engine, wire.engine)
  const close = () => {
    engine.close()
    folder.remove()
  }
  return { client: connectEngine(wire.client), databasePath, folder: folder.path, incidents, close }
}

/** An engine of the province's office with the preset's units and nothing else. */
export async function openOffice(unit = 'BG'): Promise<TestEngine> {
  const engine = openTestEngine()
  await engine.client.call('office.setUp', { unit, preset: 'bac-giang-2021' })
  return engine
}

/** The failure that a call ends with; an error when it does not fail. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  try {
    await call
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
  throw new Error('the call was expected to be refused')
}

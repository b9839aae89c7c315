import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createEngine } from '#engine/createEngine.ts'
import { connectEngine, type EngineClient } from '#shared/rpc/connectEngine.ts'
import { createInProcessWire } from '#shared/rpc/inProcessWire.ts'
import { serveEngine } from '#shared/rpc/serveEngine.ts'
import { instantNow, localToday } from '../systemClock.ts'

/** An engine in this process, and the ways to end it. */
export type OpenEngine = {
  client: EngineClient
  close(): void
  /** Closes it and takes away the file it made. */
  discard(): void
}

/** Opens the engine on a database file. Throws `Refusal` when the file cannot be opened. */
export function openEngine(databasePath: string, mode: 'create' | 'existing'): OpenEngine {
  const engine = createEngine({
    databasePath,
    mode,
    templatesDir: fileURLToPath(new URL('../../../templates', import.meta.url)),
    clock: instantNow,
    today: localToday,
    newId: randomUUID,
    log: ({ incident, method, error }) => {
      if (process.env['QCDC_DEBUG']) console.error(incident, method, error)
    },
  })
  const wire = createInProcessWire()
  serveEngine(engine, wire.engine)
  return {
    client: connectEngine(wire.client),
    close: () => engine.close(),
    discard: () => {
      engine.close()
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${databasePath}${suffix}`, { force: true })
    },
  }
}

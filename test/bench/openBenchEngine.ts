import { resolve } from 'node:path'
import { createEngine } from '../../electron/engine/createEngine.ts'
import { connectEngine, type EngineClient } from '../../shared/rpc/connectEngine.ts'
import { createInProcessWire } from '../../shared/rpc/inProcessWire.ts'
import { serveEngine } from '../../shared/rpc/serveEngine.ts'

/** The product's engine on a database file, and a client of it in the same process. */
export function openBenchEngine(
  databasePath: string,
  mode: 'create' | 'existing',
): { client: EngineClient; close(): void } {
  let lastId = 0
  const engine = createEngine({
    databasePath,
    mode,
    // npm runs the bench, and the bench its works, in the project's folder.
    templatesDir: resolve('templates'),
    clock: () => '2022-04-01T01:02:03.000Z',
    today: () => '2022-04-01',
    newId: () => `id-${String((lastId += 1)).padStart(8, '0')}`,
    log: ({ error }) => console.error(error),
  })
  const wire = createInProcessWire()
  serveEngine(engine, wire.engine)
  return { client: connectEngine(wire.client), close: () => engine.close() }
}

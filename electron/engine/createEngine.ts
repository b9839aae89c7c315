import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'
import type { ServedEngine } from '#shared/rpc/serveEngine.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/openDatabase.ts'
import type { EngineContext, Log } from './engineContext.ts'
import { addMissingCatalogues } from './office/addMissingCatalogues.ts'
import { createRunner } from './runHandler.ts'

export type EngineOptions = {
  /** The office's database file; `:memory:` for work that keeps nothing. */
  databasePath: string
  /** `create` refuses a file that exists, `existing` one that does not. */
  mode: 'create' | 'existing'
  templatesDir: string
  clock: () => IsoInstant
  today: () => IsoDate
  newId: () => string
  log: Log
}

export type Engine = ServedEngine & { close(): void }

/** Opens the database, brings its schema up to date, and answers the methods of the contract. Throws `Refusal`. */
export function createEngine(options: EngineOptions): Engine {
  const connection = openDatabase(options.databasePath, options.mode)
  try {
    migrate(connection, options.databasePath)
    addMissingCatalogues(connection, options)
  } catch (error) {
    connection.close()
    throw error
  }
  const context: EngineContext = {
    clock: options.clock,
    today: options.today,
    newId: options.newId,
    templatesDir: options.templatesDir,
    databasePath: options.databasePath,
  }
  const listeners = new Set<(features: readonly string[]) => void>()
  const tellChanged = (features: readonly string[]) => {
    for (const listener of listeners) listener(features)
  }
  const run = createRunner({ connection, databasePath: options.databasePath, context, log: options.log, tellChanged })
  return {
    run,
    onDataChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => connection.close(),
  }
}

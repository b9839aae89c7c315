import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'
import type { Progress } from '#shared/rpc/wire.ts'
import type { ReadDatabase, WriteDatabase } from './database/database.ts'

/** Where the engine writes what went wrong; never names of people, never figures. */
export type Log = (entry: { incident: string; method: string; error: unknown }) => void

/** What every handler may use beside its input. */
export type EngineContext = {
  /** The instant now. */
  clock(): IsoInstant
  /** The office's civil date today. */
  today(): IsoDate
  /** A new identity that no other office has. */
  newId(): string
  /** The folder of the shipped templates and catalogues. */
  templatesDir: string
  databasePath: string
}

export type QueryContext = EngineContext & { db: ReadDatabase }

/** One line of the change log; `before` and `after` are JSON-safe, null where there was or is nothing. */
export type Change = { entity: string; key: string; before: unknown; after: unknown }

export type CommandContext = EngineContext & { db: WriteDatabase; logChange(change: Change): void }

/** Long work opens its own transactions, one a step, and stops between steps when it is cancelled. */
export type JobContext = EngineContext & {
  read<T>(work: (context: QueryContext) => T): T
  write<T>(work: (context: CommandContext) => T): T
  backUp(target: string): void
  /** Tells how far the work is, lets other calls through, and ends the job with `cancelled` when that was asked. */
  step(progress: Progress): Promise<void>
}

import { Refusal } from '#shared/contract/failure.ts'

/** Whether the engine says that there are no data of an office yet. */
export function needsFirstRun(error: unknown): boolean {
  return error instanceof Refusal && ['databaseMissing', 'databaseEmpty'].includes(error.failure.code)
}

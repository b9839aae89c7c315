/** One numbered, append-only change of the schema. */
export type Migration = { version: number; sql: string }

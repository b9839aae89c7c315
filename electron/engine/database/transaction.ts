import type SqliteDatabase from 'better-sqlite3'

/** Runs `work` in one write transaction: all of it is on disk afterwards, or none. Nothing in it may be asynchronous. */
export function writeTransaction<T>(connection: SqliteDatabase.Database, work: () => T): T {
  return connection.transaction(work).immediate()
}

/** Runs `work` on one unchanging view of the data. */
export function readTransaction<T>(connection: SqliteDatabase.Database, work: () => T): T {
  return connection.transaction(work).deferred()
}

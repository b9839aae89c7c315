import type SqliteDatabase from 'better-sqlite3'
import type { Sql, SqlValue } from './sql.ts'

/** What a query may do: read. */
export type ReadDatabase = {
  all<Row>(statement: Sql): Row[]
  get<Row>(statement: Sql): Row | undefined
  /** Rows as arrays of their columns, for long results. */
  raw<Row extends SqlValue[]>(statement: Sql): Row[]
}

/** What a command may do beside reading. */
export type WriteDatabase = ReadDatabase & {
  /** Runs one statement and returns how many rows it changed. */
  run(statement: Sql): number
  /** Inserts one row and returns its rowid. */
  insert(statement: Sql): number
}

/** Wraps a connection: statements are prepared once and kept by their text. */
export function wrapDatabase(connection: SqliteDatabase.Database): WriteDatabase {
  const prepared = new Map<string, SqliteDatabase.Statement>()
  const prepare = (text: string): SqliteDatabase.Statement => {
    const known = prepared.get(text)
    if (known) return known
    const statement = connection.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  return {
    all: <Row>(statement: Sql) =>
      prepare(statement.text)
        .raw(false)
        .all(...statement.values) as Row[],
    get: <Row>(statement: Sql) =>
      prepare(statement.text)
        .raw(false)
        .get(...statement.values) as Row | undefined,
    raw: <Row extends SqlValue[]>(statement: Sql) =>
      prepare(statement.text)
        .raw(true)
        .all(...statement.values) as Row[],
    run: (statement) => prepare(statement.text).run(...statement.values).changes,
    insert: (statement) => Number(prepare(statement.text).run(...statement.values).lastInsertRowid),
  }
}

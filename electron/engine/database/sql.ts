/** A value that SQLite keeps as it is. */
export type SqlValue = string | number | bigint | null | Uint8Array

/** A statement and its values, never joined as text. */
export type Sql = { text: string; values: SqlValue[] }

/** Writes a statement as a tagged template: every `${…}` becomes a bound value. */
export function sql(strings: TemplateStringsArray, ...values: SqlValue[]): Sql {
  return { text: strings.join('?'), values }
}

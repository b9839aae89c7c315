import { officeSettingsSchema, type ChosenSettings } from '#shared/domain/settings/officeSettings.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

const known = officeSettingsSchema.partial()

/** What the office chose; what it left at its default is not there. */
export function loadChosenSettings(db: ReadDatabase): ChosenSettings {
  const rows = db.all<{ key: string; value: string }>(sql`SELECT key, value FROM setting ORDER BY key`)
  return known.parse(Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown])))
}

/** Keeps one setting; undefined takes it back to its default. */
export function saveSetting(db: WriteDatabase, key: string, value: unknown): void {
  if (value === undefined) db.run(sql`DELETE FROM setting WHERE key = ${key}`)
  else
    db.run(sql`
      INSERT INTO setting (key, value) VALUES (${key}, ${JSON.stringify(value)})
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
}

import type { Migration } from '../migration.ts'

/** What the office chose about its documents and folders. */
export const migration0006: Migration = {
  version: 6,
  sql: `
-- value: JSON, checked by officeSettingsSchema. A setting left at its default has no row.
CREATE TABLE setting (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
`,
}

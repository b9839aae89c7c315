import type { Migration } from '../migration.ts'

/** Named versions of what is being typed, which a person keeps with Ctrl+S; a report need not have been sent for them. */
export const migration0009: Migration = {
  version: 9,
  sql: `
-- content: what stood in the unit's report of the quarter, as in submission_version.
CREATE TABLE kept_draft (
  id INTEGER PRIMARY KEY,
  period_id INTEGER NOT NULL REFERENCES period (id),
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  name TEXT NOT NULL CHECK (name <> ''),
  content TEXT NOT NULL CHECK (json_valid(content)),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX kept_draft_of ON kept_draft (unit_id, period_id);
`,
}

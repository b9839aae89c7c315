import type { Migration } from '../migration.ts'

/**
 * The inbox of returned entry forms. `inbox_file` keeps the bytes of every file that could be read as a form, once however
 * often it came; `inbox_entry` has a line for each time it came, with what became of it; `inbox_standing` says which form
 * a unit's report stands by, so that a lower number of sending (lần gửi) never takes its place.
 */
export const migration0002: Migration = {
  version: 2,
  sql: `
CREATE TABLE inbox_file (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL CHECK (size > 0),
  content BLOB NOT NULL
) STRICT;

-- result: accepted its content stands (or stood); unchanged nothing new; older a later sending had come first;
-- needsDecision for a person; waiting the report is frozen; refused not taken, with the reason.
CREATE TABLE inbox_entry (
  id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES inbox_file (id),
  file_name TEXT NOT NULL,
  received_at TEXT NOT NULL,
  unit_id INTEGER REFERENCES org_unit (id),
  period TEXT NOT NULL,
  report_type TEXT NOT NULL CHECK (report_type IN ('quarterly','half-year','annual')),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  content_digest TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('accepted','unchanged','older','needsDecision','waiting','refused')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  faults INTEGER NOT NULL CHECK (faults >= 0),
  CHECK (unit_id IS NOT NULL OR result IN ('needsDecision','refused'))
) STRICT;
CREATE INDEX inbox_entry_of ON inbox_entry (period, report_type, unit_id);

CREATE TABLE inbox_standing (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  period TEXT NOT NULL,
  report_type TEXT NOT NULL CHECK (report_type IN ('quarterly','half-year','annual')),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  content_digest TEXT NOT NULL,
  entry_id INTEGER NOT NULL REFERENCES inbox_entry (id),
  PRIMARY KEY (unit_id, period, report_type)
) STRICT, WITHOUT ROWID;
`,
}

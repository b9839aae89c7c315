import type { Migration } from '../migration.ts'

/**
 * Follow-up rules become a catalogue of the office, so escalation levels are whatever it lists; and the program keeps what it
 * has told a person of. The kinds of catalogues are checked by the engine's schemas: a new one needs no new table.
 */
export const migration0005: Migration = {
  version: 5,
  sql: `
CREATE TABLE catalogue_next (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  code TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  valid_from TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('shipped','office')),
  content TEXT NOT NULL,
  digest TEXT NOT NULL,
  added_at TEXT NOT NULL,
  UNIQUE (kind, code, revision)
) STRICT;
INSERT INTO catalogue_next SELECT id, kind, code, revision, valid_from, origin, content, digest, added_at FROM catalogue;
DROP TABLE catalogue;
ALTER TABLE catalogue_next RENAME TO catalogue;

-- The letters written; the key is the promise that a level is never sent twice.
CREATE TABLE follow_up_letter_next (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  period TEXT NOT NULL,
  report_type TEXT NOT NULL CHECK (report_type IN ('quarterly','half-year','annual')),
  level TEXT NOT NULL CHECK (level <> ''),
  on_date TEXT NOT NULL,
  items TEXT NOT NULL,
  PRIMARY KEY (unit_id, period, report_type, level)
) STRICT, WITHOUT ROWID;
INSERT INTO follow_up_letter_next SELECT unit_id, period, report_type, level, on_date, items FROM follow_up_letter;
DROP TABLE follow_up_letter;
ALTER TABLE follow_up_letter_next RENAME TO follow_up_letter;

-- Notices that a person has put away, by the event they told of.
CREATE TABLE dismissed_notice (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  on_date TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Checked copies that were really written, and whether outside the program's own backup folder.
CREATE TABLE backup_made (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  path TEXT NOT NULL CHECK (path <> ''),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  is_outside INTEGER NOT NULL CHECK (is_outside IN (0, 1))
) STRICT;
`,
}

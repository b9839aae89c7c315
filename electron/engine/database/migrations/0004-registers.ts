import type { Migration } from '../migration.ts'

/** Follow-on documents, evidence and dissemination; committees with their past; registers of events and what they propose. */
export const migration0004: Migration = {
  version: 4,
  sql: `
-- A file the office was given, once, however often it is pointed at.
CREATE TABLE kept_file (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  content BLOB NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

-- kind: the directive itself, a document that follows from one, or a unit's priority tasks of a year (directive item 6).
ALTER TABLE directive ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE directive ADD COLUMN document_type TEXT NOT NULL DEFAULT '';
ALTER TABLE directive ADD COLUMN kind TEXT NOT NULL DEFAULT 'directive' CHECK (kind IN ('directive','followOn','priorities'));
ALTER TABLE directive ADD COLUMN follows_id INTEGER REFERENCES directive (id);
ALTER TABLE directive ADD COLUMN cited_by TEXT NOT NULL DEFAULT '[]';
ALTER TABLE directive ADD COLUMN unit_id INTEGER REFERENCES org_unit (id);
ALTER TABLE directive ADD COLUMN year INTEGER CHECK ((kind = 'priorities') = (year IS NOT NULL));
UPDATE directive SET number = replace(code, '-TU', '/TU'), document_type = 'Chỉ thị' WHERE origin = 'shipped';

ALTER TABLE directive_task ADD COLUMN lead TEXT;
ALTER TABLE assignment_progress ADD COLUMN removed_at TEXT;

CREATE TABLE assignment_evidence (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  digest TEXT NOT NULL REFERENCES kept_file (digest),
  size INTEGER NOT NULL CHECK (size >= 0),
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX assignment_evidence_of ON assignment_evidence (assignment_id);

-- Phổ biến đến chi bộ: on a date so many of a unit's party cells had been reached.
CREATE TABLE dissemination (
  directive_id INTEGER NOT NULL REFERENCES directive (id),
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  on_date TEXT NOT NULL,
  cells_reached INTEGER NOT NULL CHECK (cells_reached >= 0),
  cells_in_all INTEGER NOT NULL CHECK (cells_in_all >= cells_reached),
  note TEXT NOT NULL,
  PRIMARY KEY (directive_id, unit_id, on_date)
) STRICT, WITHOUT ROWID;

-- body: empty for the unit's own committee, else the agency or enterprise below the unit that has it.
CREATE TABLE committee (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  body TEXT NOT NULL,
  loai_hinh TEXT NOT NULL CHECK (loai_hinh IN ('X','C','D')),
  from_date TEXT NOT NULL,
  until_date TEXT CHECK (until_date IS NULL OR until_date > from_date)
) STRICT;
CREATE INDEX committee_of ON committee (unit_id);

-- until_date is the first day on which a person no longer holds the place, as in org_unit_span.
CREATE TABLE committee_member (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  committee_id INTEGER NOT NULL REFERENCES committee (id),
  name TEXT NOT NULL CHECK (name <> ''),
  folded_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('head','deputy','member','secretary')),
  party_post TEXT NOT NULL,
  government_post TEXT NOT NULL,
  fields TEXT NOT NULL,
  loai_hinh TEXT NOT NULL,
  sort_order INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT CHECK (until_date IS NULL OR until_date > from_date)
) STRICT;
CREATE INDEX committee_member_of ON committee_member (committee_id);

-- What was decided of a committee, and the training it gave.
CREATE TABLE committee_act (
  id INTEGER PRIMARY KEY,
  committee_id INTEGER NOT NULL REFERENCES committee (id),
  kind TEXT NOT NULL CHECK (kind IN ('setUp','strengthened','regulation','regulationAmended','training')),
  on_date TEXT NOT NULL,
  document_number TEXT NOT NULL,
  title TEXT NOT NULL,
  attendees INTEGER CHECK (attendees IS NULL OR (kind = 'training' AND attendees >= 0))
) STRICT;
CREATE INDEX committee_act_of ON committee_act (committee_id);

-- Cơ quan thường trực, tổ giúp việc.
CREATE TABLE committee_support (
  id INTEGER PRIMARY KEY,
  committee_id INTEGER NOT NULL REFERENCES committee (id),
  kind TEXT NOT NULL CHECK (kind IN ('standingBody','assistingGroup')),
  name TEXT NOT NULL CHECK (name <> ''),
  members TEXT NOT NULL,
  document_number TEXT NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT CHECK (until_date IS NULL OR until_date > from_date)
) STRICT;
CREATE INDEX committee_support_of ON committee_support (committee_id);

-- Composition rules and register definitions, each revision as it was, checked by its schema before it is stored.
CREATE TABLE composition_rules (
  code TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('shipped','office')),
  content TEXT NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (code, revision)
) STRICT;

CREATE TABLE register_definition (
  code TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  origin TEXT NOT NULL CHECK (origin IN ('shipped','office')),
  content TEXT NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (code, revision)
) STRICT;

-- One event of a register. Its fields are those of the register's definition, so they stand together as a JSON object:
-- text as text, a number as an integer of 10^-scale, a date as YYYY-MM-DD, yes and no as true and false, a unit as its uid,
-- a file as {name, digest, size}. A removed event keeps its row.
CREATE TABLE register_event (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  register TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  on_date TEXT NOT NULL,
  loai_hinh TEXT NOT NULL CHECK (loai_hinh IN ('X','C','D','-')),
  field_values TEXT NOT NULL,
  folded_text TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX register_event_of ON register_event (unit_id, register, on_date);
CREATE INDEX register_event_in ON register_event (register, on_date);

-- What the clerk did with a proposal: the proposed number as it then was, and the reason where another figure was written.
CREATE TABLE proposal_choice (
  period_id INTEGER NOT NULL REFERENCES period (id),
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  column_id INTEGER NOT NULL REFERENCES figure_column (id),
  choice TEXT NOT NULL CHECK (choice IN ('taken','overridden')),
  proposed INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (choice = 'taken' OR reason <> ''),
  at TEXT NOT NULL,
  PRIMARY KEY (period_id, unit_id, column_id)
) STRICT, WITHOUT ROWID;
`,
}

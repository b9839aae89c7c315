import type { Migration } from '../migration.ts'

/** The first schema: tree, directive, catalogues, periods, figures, submissions, documents, change log. */
export const migration0001: Migration = {
  version: 1,
  sql: `
CREATE TABLE org_unit (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE org_unit_span (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  valid_from TEXT NOT NULL,
  valid_until TEXT CHECK (valid_until IS NULL OR valid_until > valid_from),
  kind TEXT NOT NULL CHECK (kind IN ('province','district','commune','partyCommittee','agency','enterprise','advisory')),
  designation TEXT NOT NULL,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  stat_code TEXT,
  parent_id INTEGER REFERENCES org_unit (id) CHECK (parent_id IS NULL OR parent_id <> unit_id),
  reports INTEGER NOT NULL CHECK (reports IN (0, 1)),
  sort_order INTEGER NOT NULL,
  PRIMARY KEY (unit_id, valid_from)
) STRICT, WITHOUT ROWID;
CREATE INDEX org_unit_span_parent ON org_unit_span (parent_id);

CREATE TABLE org_unit_link (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('split','merge','rename','move')),
  predecessor_id INTEGER NOT NULL REFERENCES org_unit (id),
  successor_id INTEGER NOT NULL REFERENCES org_unit (id),
  effective_on TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  preset TEXT NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

-- The heading and signature of the documents a unit writes.
CREATE TABLE issuer (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  valid_from TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (unit_id, valid_from)
) STRICT, WITHOUT ROWID;

-- Versioned documents of the field: indicators, rules, outlines, schedule. Each is checked by its schema before it is stored.
CREATE TABLE catalogue (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('indicators','rules','outlines','schedule')),
  code TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  valid_from TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('shipped','office')),
  content TEXT NOT NULL,
  digest TEXT NOT NULL,
  added_at TEXT NOT NULL,
  UNIQUE (kind, code, revision)
) STRICT;

-- What a figure is kept under: an indicator, by loại hình where it is divided. The scale of a column never changes.
CREATE TABLE figure_column (
  id INTEGER PRIMARY KEY,
  indicator TEXT NOT NULL,
  loai_hinh TEXT NOT NULL CHECK (loai_hinh IN ('X','C','D','-')),
  scale INTEGER NOT NULL CHECK (scale BETWEEN 0 AND 3),
  UNIQUE (indicator, loai_hinh)
) STRICT;

CREATE TABLE directive (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  issued_on TEXT NOT NULL,
  issuer TEXT NOT NULL,
  title TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('shipped','office'))
) STRICT;

CREATE TABLE directive_task (
  id INTEGER PRIMARY KEY,
  directive_id INTEGER NOT NULL REFERENCES directive (id),
  code TEXT NOT NULL,
  item INTEGER NOT NULL,
  sort_order INTEGER NOT NULL,
  title TEXT NOT NULL,
  addressee TEXT NOT NULL,
  coworkers TEXT,
  product TEXT,
  deadline TEXT NOT NULL,
  words TEXT NOT NULL,
  sentence TEXT NOT NULL,
  folded_text TEXT NOT NULL,
  UNIQUE (directive_id, code)
) STRICT;

CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES directive_task (id),
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  start_on TEXT NOT NULL,
  due_on TEXT,
  UNIQUE (task_id, unit_id)
) STRICT;

CREATE TABLE assignment_progress (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  kind TEXT NOT NULL CHECK (kind IN ('started','note','finished')),
  on_date TEXT NOT NULL,
  note TEXT NOT NULL,
  document_number TEXT,
  document_date TEXT,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX assignment_progress_of ON assignment_progress (assignment_id);

CREATE TABLE period (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('quarter','halfYear','year')),
  year INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  cut_off TEXT NOT NULL CHECK (cut_off >= from_date),
  closed_at TEXT
) STRICT;

-- Extensions of a due date, and units that owe no report for a while.
CREATE TABLE due_date_extension (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  period TEXT NOT NULL,
  report_type TEXT NOT NULL CHECK (report_type IN ('quarterly','half-year','annual')),
  due_on TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (unit_id, period, report_type)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_exemption (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (unit_id, valid_from)
) STRICT, WITHOUT ROWID;

-- ledger 0: the unit's own figures; 1: its children's totals, where it sends those instead of the detail.
-- state 0: a number; 1: không phát sinh; 2: không áp dụng. A blank has no row.
-- Period and unit of a figure are held by its pack, which is written in the same transaction: one check a report, not one a cell.
CREATE TABLE figure (
  period_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  ledger INTEGER NOT NULL CHECK (ledger BETWEEN 0 AND 1),
  column_id INTEGER NOT NULL REFERENCES figure_column (id),
  state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
  value INTEGER CHECK ((state = 0) = (value IS NOT NULL)),
  PRIMARY KEY (period_id, unit_id, ledger, column_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_note (
  period_id INTEGER NOT NULL REFERENCES period (id),
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  ledger INTEGER NOT NULL CHECK (ledger IN (0, 1)),
  column_id INTEGER NOT NULL REFERENCES figure_column (id),
  note TEXT NOT NULL CHECK (note <> ''),
  PRIMARY KEY (period_id, unit_id, ledger, column_id)
) STRICT, WITHOUT ROWID;

-- The figures of one unit, period and ledger once more, in one row: a JSON array whose place is the column's id and whose
-- entry is an integer for a number, false for không phát sinh, true for không áp dụng, null for a blank. A consolidation
-- over years reads these; they are written in the transaction that changes the figures, and hold nothing else.
CREATE TABLE figure_pack (
  period_id INTEGER NOT NULL REFERENCES period (id),
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  ledger INTEGER NOT NULL CHECK (ledger IN (0, 1)),
  cells TEXT NOT NULL,
  PRIMARY KEY (period_id, unit_id, ledger)
) STRICT;

CREATE TABLE narrative (
  period_id INTEGER NOT NULL REFERENCES period (id),
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  folded_text TEXT NOT NULL,
  PRIMARY KEY (period_id, unit_id, section)
) STRICT, WITHOUT ROWID;

CREATE TABLE submission (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  period_id INTEGER NOT NULL REFERENCES period (id),
  state TEXT NOT NULL CHECK (state IN ('draft','sent','returned','accepted','included')),
  first_received_on TEXT CHECK (first_received_on IS NOT NULL OR state = 'draft'),
  is_estimate INTEGER NOT NULL CHECK (is_estimate IN (0, 1)),
  is_empty INTEGER NOT NULL CHECK (is_empty IN (0, 1)),
  UNIQUE (period_id, unit_id)
) STRICT;

CREATE TABLE submission_version (
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  received_on TEXT NOT NULL,
  digest TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (submission_id, revision)
) STRICT;

CREATE TABLE submission_event (
  id INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft','sent','returned','accepted','included')),
  reason TEXT NOT NULL,
  CHECK (state <> 'returned' OR reason <> '')
) STRICT;

CREATE TABLE party_term (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  name TEXT NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT,
  UNIQUE (unit_id, from_date)
) STRICT;

-- The number register: numbers run from 01 per issuer, document type and party term.
CREATE TABLE issued_document (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  document_type TEXT NOT NULL,
  term_id INTEGER NOT NULL REFERENCES party_term (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  symbol TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  title TEXT NOT NULL,
  report_type TEXT CHECK (report_type IN ('quarterly','half-year','annual')),
  period TEXT,
  UNIQUE (unit_id, document_type, term_id, number)
) STRICT;

CREATE TABLE issued_document_file (
  document_id INTEGER NOT NULL REFERENCES issued_document (id),
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (document_id, file_name)
) STRICT;

-- The names a document printed, as they were, whatever becomes of the units.
CREATE TABLE issued_document_name (
  document_id INTEGER NOT NULL REFERENCES issued_document (id),
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  printed_name TEXT NOT NULL,
  PRIMARY KEY (document_id, unit_id)
) STRICT, WITHOUT ROWID;

-- Sentences that a person changed before issue.
CREATE TABLE edited_paragraph (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  period TEXT NOT NULL,
  report_type TEXT NOT NULL CHECK (report_type IN ('quarterly','half-year','annual')),
  paragraph TEXT NOT NULL,
  generated TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (unit_id, period, report_type, paragraph)
) STRICT, WITHOUT ROWID;

-- Templates the office changed; a shipped one is read from the program's own folder.
CREATE TABLE template (
  code TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  bytes BLOB NOT NULL,
  digest TEXT NOT NULL,
  added_at TEXT NOT NULL,
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  PRIMARY KEY (code, revision)
) STRICT;
CREATE UNIQUE INDEX template_active ON template (code) WHERE is_active = 1;

CREATE TABLE change_log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  method TEXT NOT NULL,
  entity TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_log_of ON change_log (entity, key);
CREATE TRIGGER change_log_is_append_only_update BEFORE UPDATE ON change_log
BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;
CREATE TRIGGER change_log_is_append_only_delete BEFORE DELETE ON change_log
BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;
`,
}

import type { Migration } from '../migration.ts'

/** Score sheets of units and years, with what each point rests on, three scores, evidence and outcomes. */
export const migration0008: Migration = {
  version: 8,
  sql: `
-- A unit's sheet of a year, by one revision of a rubric. as_of: the day on which what it rests on was looked at.
CREATE TABLE score_sheet (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  year INTEGER NOT NULL,
  rubric TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft','submitted','appraised','official')),
  as_of TEXT NOT NULL,
  UNIQUE (unit_id, year)
) STRICT;

-- What a criterion or a cap rests on (links as JSON, checked by their schema), and the points that follow from it alone.
CREATE TABLE score_basis (
  sheet_id INTEGER NOT NULL REFERENCES score_sheet (id),
  code TEXT NOT NULL,
  points INTEGER CHECK (points IS NULL OR points >= 0),
  links TEXT NOT NULL,
  PRIMARY KEY (sheet_id, code)
) STRICT, WITHOUT ROWID;

-- self tự chấm, appraised thẩm định, official chính thức; points in units of 10^-scale of the rubric.
CREATE TABLE score_entry (
  sheet_id INTEGER NOT NULL REFERENCES score_sheet (id),
  criterion TEXT NOT NULL,
  score TEXT NOT NULL CHECK (score IN ('self','appraised','official')),
  points INTEGER CHECK (points IS NULL OR points >= 0),
  reason TEXT NOT NULL,
  CHECK (points IS NOT NULL OR reason <> ''),
  PRIMARY KEY (sheet_id, criterion, score)
) STRICT, WITHOUT ROWID;

CREATE TABLE score_outcome (
  sheet_id INTEGER NOT NULL REFERENCES score_sheet (id),
  score TEXT NOT NULL CHECK (score IN ('self','appraised','official')),
  total INTEGER NOT NULL CHECK (total >= 0),
  level TEXT NOT NULL,
  caps TEXT NOT NULL,
  faults INTEGER NOT NULL CHECK (faults >= 0),
  PRIMARY KEY (sheet_id, score)
) STRICT, WITHOUT ROWID;

CREATE TABLE score_evidence (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL REFERENCES score_sheet (id),
  criterion TEXT NOT NULL,
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  -- Null where a lower office named the file and its digest without sending it.
  kept_digest TEXT REFERENCES kept_file (digest),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX score_evidence_of ON score_evidence (sheet_id, criterion);
`,
}

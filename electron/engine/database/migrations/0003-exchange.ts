import type { Migration } from '../migration.ts'

/** Exchange files and their keys, receipts, correction slips, follow-up of late units; where a version came from. */
export const migration0003: Migration = {
  version: 3,
  sql: `
-- Where a version came from: typed here, read from a form or a package, put back from an earlier one, changed by a slip,
-- or kept because something else was about to take its place. Null verification: it needed no signature.
ALTER TABLE submission_version ADD COLUMN source TEXT NOT NULL DEFAULT 'typed'
  CHECK (source IN ('typed','form','package','restored','corrected','kept'));
ALTER TABLE submission_version ADD COLUMN verification TEXT CHECK (verification IN ('verified','unverified'));

-- Our own keys: one pair to sign, one to open what was sealed for us. The newest is used; older ones still open files.
CREATE TABLE office_key (
  key_id TEXT PRIMARY KEY,
  signing_public TEXT NOT NULL,
  signing_private TEXT NOT NULL,
  sealing_public TEXT NOT NULL,
  sealing_private TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- Keys of other offices. Only one of a unit's keys is trusted; a person trusts it by its check code.
CREATE TABLE unit_key (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  key_id TEXT NOT NULL,
  signing_public TEXT NOT NULL,
  sealing_public TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('seen','trusted','replaced')),
  first_seen_at TEXT NOT NULL,
  confirmed_at TEXT,
  PRIMARY KEY (unit_id, key_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX unit_key_trusted ON unit_key (unit_id) WHERE standing = 'trusted';

-- A unit that another office knows by an identity of its own, matched by a person.
CREATE TABLE unit_alias (
  uid TEXT PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES org_unit (id)
) STRICT, WITHOUT ROWID;

-- Every exchange file made here or taken in, as it was. applied: its content stands; older: a later one had come first;
-- waiting: for a person's decision; sent: made here.
CREATE TABLE exchange_file (
  id INTEGER PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('in','out')),
  kind TEXT NOT NULL CHECK (kind IN ('package','receipt','enrolment')),
  file_id TEXT NOT NULL,
  sender_id INTEGER NOT NULL REFERENCES org_unit (id),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  report_type TEXT CHECK (report_type IN ('quarterly','half-year','annual')),
  period TEXT,
  revision INTEGER CHECK (revision >= 1),
  digest TEXT NOT NULL,
  verification TEXT NOT NULL CHECK (verification IN ('verified','unverified')),
  standing TEXT NOT NULL CHECK (standing IN ('sent','waiting','applied','older')),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  content BLOB NOT NULL,
  CHECK ((kind = 'package') = (report_type IS NOT NULL AND period IS NOT NULL AND revision IS NOT NULL)),
  UNIQUE (direction, file_id)
) STRICT;
CREATE INDEX exchange_file_of ON exchange_file (direction, kind, sender_id, period, report_type, revision);

-- Which file of its sender a report stands by: one with a lower sequence never changes it again.
CREATE TABLE applied_report (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  period_id INTEGER NOT NULL REFERENCES period (id),
  file_id INTEGER NOT NULL REFERENCES exchange_file (id),
  sequence INTEGER NOT NULL,
  PRIMARY KEY (unit_id, period_id)
) STRICT, WITHOUT ROWID;

-- What the upper office says became of a package of ours; the last word by the receipt's sequence. It also knows of packages
-- that this database, put back from a backup, has forgotten: later ones are counted above them.
CREATE TABLE package_receipt (
  package_id TEXT PRIMARY KEY,
  receipt_sequence INTEGER NOT NULL,
  report_type TEXT NOT NULL,
  period TEXT NOT NULL,
  revision INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('received','accepted','returned','notApplied')),
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange_alarm (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('forged','sameIdOtherContent','keyChanged')),
  file_id TEXT NOT NULL,
  sentence TEXT NOT NULL
) STRICT;

-- A change of figures that an issued document had already printed.
CREATE TABLE correction_slip (
  id INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE TABLE correction_cell (
  slip_id INTEGER NOT NULL REFERENCES correction_slip (id),
  ledger INTEGER NOT NULL CHECK (ledger IN (0, 1)),
  column_id INTEGER NOT NULL REFERENCES figure_column (id),
  before TEXT,
  after TEXT,
  PRIMARY KEY (slip_id, ledger, column_id)
) STRICT, WITHOUT ROWID;

-- The issued documents that had quoted the corrected figures, as found when the slip was made.
CREATE TABLE correction_document (
  slip_id INTEGER NOT NULL REFERENCES correction_slip (id),
  document_id INTEGER NOT NULL REFERENCES issued_document (id),
  quoted_as TEXT NOT NULL CHECK (quoted_as IN ('period','yearToDate','comparison')),
  PRIMARY KEY (slip_id, document_id)
) STRICT, WITHOUT ROWID;

-- Calls, promises and notes about a late report.
CREATE TABLE follow_up_contact (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  period TEXT NOT NULL,
  report_type TEXT NOT NULL CHECK (report_type IN ('quarterly','half-year','annual')),
  on_date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('call','promise','note')),
  person TEXT NOT NULL,
  note TEXT NOT NULL,
  promised_on TEXT CHECK ((kind = 'promise') = (promised_on IS NOT NULL)),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_contact_of ON follow_up_contact (period, report_type, unit_id);

-- The letters written; the key is the promise that a level is never sent twice.
CREATE TABLE follow_up_letter (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  period TEXT NOT NULL,
  report_type TEXT NOT NULL CHECK (report_type IN ('quarterly','half-year','annual')),
  level TEXT NOT NULL CHECK (level IN ('first','second','standing')),
  on_date TEXT NOT NULL,
  items TEXT NOT NULL,
  PRIMARY KEY (unit_id, period, report_type, level)
) STRICT, WITHOUT ROWID;
`,
}

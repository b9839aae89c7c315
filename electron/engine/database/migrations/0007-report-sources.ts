import type { Migration } from '../migration.ts'

/**
 * One place that says what a report stands by, whatever way it came in: an entry form or a package. Lines that said the same
 * stand together; a line that says something else is asked about. Exchange files keep the name they came under.
 */
export const migration0007: Migration = {
  version: 7,
  sql: `
-- line: "form/2022-Q1/quarterly" for the forms of one series, "package/12" for the packages of a sender. Within a line the
-- number of sending decides; between lines only a person does.
CREATE TABLE report_source (
  unit_id INTEGER NOT NULL REFERENCES org_unit (id),
  period_id INTEGER NOT NULL REFERENCES period (id),
  line TEXT NOT NULL,
  entry_id INTEGER REFERENCES inbox_entry (id),
  file_id INTEGER REFERENCES exchange_file (id),
  PRIMARY KEY (unit_id, period_id, line),
  CHECK ((entry_id IS NULL) <> (file_id IS NULL))
) STRICT, WITHOUT ROWID;

-- What a person put aside: a received file, by its key in the inbox, that is not to be taken and waits no longer.
CREATE TABLE inbox_set_aside (
  entry TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE exchange_file ADD COLUMN file_name TEXT NOT NULL DEFAULT '';

-- Until now both ways could stand for one report; what was read last speaks for it.
CREATE TEMP VIEW last_source AS
  SELECT s.unit_id, s.period_id, v.source FROM submission s JOIN submission_version v ON v.submission_id = s.id
  WHERE v.revision = (SELECT max(revision) FROM submission_version w
                      WHERE w.submission_id = s.id AND w.source IN ('form','package'));
INSERT INTO report_source (unit_id, period_id, line, file_id)
  SELECT a.unit_id, a.period_id, 'package/' || f.sender_id, a.file_id
  FROM applied_report a JOIN exchange_file f ON f.id = a.file_id
  LEFT JOIN last_source l ON l.unit_id = a.unit_id AND l.period_id = a.period_id
  WHERE l.source IS NOT 'form';
INSERT INTO report_source (unit_id, period_id, line, entry_id)
  SELECT i.unit_id, p.id, 'form/' || i.period || '/' || i.report_type, i.entry_id
  FROM inbox_standing i
  JOIN period p ON p.code = CASE
    WHEN i.period LIKE '%-H1' THEN substr(i.period, 1, 4) || '-Q2'
    WHEN i.period LIKE '%-H2' OR length(i.period) = 4 THEN substr(i.period, 1, 4) || '-Q4'
    ELSE i.period END
  LEFT JOIN last_source l ON l.unit_id = i.unit_id AND l.period_id = p.id
  WHERE l.source IS NOT 'package';
DROP VIEW last_source;
`,
}

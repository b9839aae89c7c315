import type { Migration } from '../migration.ts'

/**
 * The score of a year (Q01 to Q03) is asked for by the report of quarter IV alone: until now every quarter's form asked for
 * it as a blank cell. The shipped catalogue gets a next revision that says so; one that the office brought stays as it is.
 */
export const migration0010: Migration = {
  version: 10,
  sql: `
INSERT INTO catalogue (kind, code, revision, valid_from, origin, content, digest, added_at)
SELECT kind, code, revision + 1, valid_from, origin, content, sha256(content), added_at FROM (
  SELECT kind, code, revision, valid_from, origin, added_at,
    json_set(content, '$.indicators', json((
      SELECT json_group_array(
        CASE WHEN value ->> 'code' IN ('Q01','Q02','Q03') THEN json_set(value, '$.askedIn', json('[4]')) ELSE json(value) END)
      FROM json_each(content, '$.indicators')))) AS content
  FROM catalogue AS c
  WHERE kind = 'indicators' AND origin = 'shipped' AND json_type(content, '$.indicators') = 'array'
    AND revision = (SELECT max(revision) FROM catalogue WHERE kind = c.kind AND code = c.code)
    AND NOT EXISTS (SELECT 1 FROM json_each(content, '$.indicators') WHERE value ->> '$.askedIn' IS NOT NULL));
`,
}

import { gunzipSync, gzipSync } from 'node:zlib'
import type { FormResult } from '#shared/domain/exchange/formVerdict.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { ReadDatabase, WriteDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'

/** Which report a form is for. */
type ReportSeries = { unitId: number; period: string; reportType: ReportTypeCode }

/** The form that a report stands by. */
export type Standing = { revision: number; digest: string }

/** One time a form came in, and what became of it. */
type InboxEntry = {
  fileName: string
  receivedAt: string
  unitId: number | null
  period: string
  reportType: ReportTypeCode
  revision: number
  contentDigest: string
  result: FormResult
  reason: string
  faults: number
}

type KeptEntry = InboxEntry & { id: number; digest: string; isInForce: boolean }

/** The form a report stands by; null when none came in. */
export function findStanding(db: ReadDatabase, { unitId, period, reportType }: ReportSeries): Standing | null {
  const row = db.get<Standing>(sql`
    SELECT revision, content_digest AS digest FROM inbox_standing
    WHERE unit_id = ${unitId} AND period = ${period} AND report_type = ${reportType}`)
  return row ?? null
}

/** Digests of the contents of one sending that the report stood by at some time. */
export function loadOnceInForce(db: ReadDatabase, series: ReportSeries, revision: number): Set<string> {
  const rows = db.raw<[string]>(sql`
    SELECT DISTINCT content_digest FROM inbox_entry
    WHERE unit_id = ${series.unitId} AND period = ${series.period} AND report_type = ${series.reportType}
      AND revision = ${revision} AND result = 'accepted'`)
  return new Set(rows.map(([digest]) => digest))
}

/** Keeps a file and the line of its coming, and returns the line's id. The same bytes are kept once. */
export function saveEntry(db: WriteDatabase, file: { digest: string; bytes: Uint8Array }, entry: InboxEntry): number {
  const known = db.get<{ id: number }>(sql`SELECT id FROM inbox_file WHERE digest = ${file.digest}`)
  const fileId =
    known?.id ??
    db.insert(sql`
      INSERT INTO inbox_file (digest, size, content) VALUES (${file.digest}, ${file.bytes.length}, ${gzipSync(file.bytes)})`)
  return db.insert(sql`
    INSERT INTO inbox_entry (file_id, file_name, received_at, unit_id, period, report_type, revision, content_digest, result, reason, faults)
    VALUES (${fileId}, ${entry.fileName}, ${entry.receivedAt}, ${entry.unitId}, ${entry.period}, ${entry.reportType},
            ${entry.revision}, ${entry.contentDigest}, ${entry.result}, ${entry.reason}, ${entry.faults})`)
}

/** Says which form a report stands by from now on. */
export function saveStanding(db: WriteDatabase, series: ReportSeries, standing: Standing, entryId: number): void {
  db.run(sql`
    INSERT INTO inbox_standing (unit_id, period, report_type, revision, content_digest, entry_id)
    VALUES (${series.unitId}, ${series.period}, ${series.reportType}, ${standing.revision}, ${standing.digest}, ${entryId})
    ON CONFLICT DO UPDATE SET revision = excluded.revision, content_digest = excluded.content_digest, entry_id = excluded.entry_id`)
}

/** Every line of the inbox, newest first. */
export function loadEntries(db: ReadDatabase): KeptEntry[] {
  const rows = db.all<Omit<KeptEntry, 'isInForce'> & { inForce: number }>(sql`
    SELECT e.id, f.digest, e.file_name AS fileName, e.received_at AS receivedAt, e.unit_id AS unitId, e.period,
           e.report_type AS reportType, e.revision, e.content_digest AS contentDigest, e.result, e.reason, e.faults,
           s.entry_id IS NOT NULL AS inForce
    FROM inbox_entry e JOIN inbox_file f ON f.id = e.file_id
    LEFT JOIN inbox_standing s ON s.unit_id = e.unit_id AND s.period = e.period AND s.report_type = e.report_type
      AND s.revision = e.revision AND s.content_digest = e.content_digest
    ORDER BY e.id DESC`)
  return rows.map(({ inForce, ...entry }) => ({ ...entry, isInForce: inForce === 1 }))
}

/** The bytes of a received file as they came; null when there is no such line. */
export function findOriginal(db: ReadDatabase, entryId: number): Buffer | null {
  const row = db.get<{ content: Uint8Array }>(sql`
    SELECT f.content FROM inbox_entry e JOIN inbox_file f ON f.id = e.file_id WHERE e.id = ${entryId}`)
  return row ? gunzipSync(row.content) : null
}

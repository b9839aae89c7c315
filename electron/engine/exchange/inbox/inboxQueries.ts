import { gunzipSync, gzipSync } from 'node:zlib'
import type { FormResult } from '#shared/domain/exchange/formVerdict.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { ReadDatabase, WriteDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import { mustReadEntryKey } from './inboxEntryKey.ts'

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

/** Keeps a file and the line of its coming, and returns the ids of both. The same bytes are kept once. */
export function saveEntry(
  db: WriteDatabase,
  file: { digest: string; bytes: Uint8Array },
  entry: InboxEntry,
): { entryId: number; fileId: number } {
  const known = db.get<{ id: number }>(sql`SELECT id FROM inbox_file WHERE digest = ${file.digest}`)
  const fileId =
    known?.id ??
    db.insert(sql`
      INSERT INTO inbox_file (digest, size, content) VALUES (${file.digest}, ${file.bytes.length}, ${gzipSync(file.bytes)})`)
  const entryId = db.insert(sql`
    INSERT INTO inbox_entry (file_id, file_name, received_at, unit_id, period, report_type, revision, content_digest, result, reason, faults)
    VALUES (${fileId}, ${entry.fileName}, ${entry.receivedAt}, ${entry.unitId}, ${entry.period}, ${entry.reportType},
            ${entry.revision}, ${entry.contentDigest}, ${entry.result}, ${entry.reason}, ${entry.faults})`)
  return { entryId, fileId }
}

/** Says which form a report stands by from now on. */
export function saveStanding(db: WriteDatabase, series: ReportSeries, standing: Standing, entryId: number): void {
  db.run(sql`
    INSERT INTO inbox_standing (unit_id, period, report_type, revision, content_digest, entry_id)
    VALUES (${series.unitId}, ${series.period}, ${series.reportType}, ${standing.revision}, ${standing.digest}, ${entryId})
    ON CONFLICT DO UPDATE SET revision = excluded.revision, content_digest = excluded.content_digest, entry_id = excluded.entry_id`)
}

/** A file that the inbox keeps; `load` reads its bytes. */
type KeptFile = { fileName: string; isPackage: boolean; load(): Uint8Array }

/** The kept file of a key, under the name it came by last; null when there is none. */
export function findKeptFile(db: ReadDatabase, key: string): KeptFile | null {
  const { kind, id } = mustReadEntryKey(key)
  return kind === 'form' ? findKeptForm(db, id) : findKeptPackage(db, id)
}

function findKeptForm(db: ReadDatabase, id: number): KeptFile | null {
  const row = db.get<{ name: string; content: Uint8Array }>(sql`
    SELECT e.file_name AS name, f.content FROM inbox_file f JOIN inbox_entry e ON e.file_id = f.id
    WHERE f.id = ${id} ORDER BY e.id DESC LIMIT 1`)
  return row ? { fileName: row.name, isPackage: false, load: () => gunzipSync(row.content) } : null
}

function findKeptPackage(db: ReadDatabase, id: number): KeptFile | null {
  const row = db.get<{ name: string; fileId: string; content: Uint8Array }>(sql`
    SELECT file_name AS name, file_id AS fileId, content FROM exchange_file WHERE id = ${id} AND direction = 'in'`)
  if (!row) return null
  const fileName = row.name === '' ? `${row.fileId}.qcdc` : row.name
  return { fileName, isPackage: true, load: () => row.content }
}

/** Puts a kept file aside, or takes that back. */
export function saveSetAside(db: WriteDatabase, key: string, aside: { at: string; reason: string } | null): void {
  db.run(sql`DELETE FROM inbox_set_aside WHERE entry = ${key}`)
  if (aside) db.run(sql`INSERT INTO inbox_set_aside (entry, at, reason) VALUES (${key}, ${aside.at}, ${aside.reason})`)
}

import type { ExchangeHeader } from '#shared/domain/exchange/packageEnvelope.ts'
import type { IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReadDatabase, WriteDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'

export type FileStanding = 'sent' | 'waiting' | 'applied' | 'older'
export type Verification = 'verified' | 'unverified'

/** An exchange file made here (`out`) or taken in (`in`), without its bytes. */
export type ExchangeFile = {
  id: number
  direction: 'in' | 'out'
  kind: ExchangeHeader['kind']
  fileId: string
  senderId: number
  sequence: number
  reportType: string | null
  period: string | null
  revision: number | null
  digest: string
  verification: Verification
  standing: FileStanding
  reason: string
  at: IsoInstant
  fileName: string
}

/** What a series of packages is counted within. */
type PackageSeries = { senderId: number; reportType: string; period: string }

/** Every file, newest first. */
export function loadFiles(db: ReadDatabase): ExchangeFile[] {
  return db.all<ExchangeFile>(sql`
    SELECT id, direction, kind, file_id AS fileId, sender_id AS senderId, sequence, report_type AS reportType, period,
           revision, digest, verification, standing, reason, at, file_name AS fileName
    FROM exchange_file ORDER BY id DESC`)
}

/** The file of an id, or null. */
export function findFile(db: ReadDatabase, direction: 'in' | 'out', fileId: string): ExchangeFile | null {
  const row = db.get<ExchangeFile>(sql`
    SELECT id, direction, kind, file_id AS fileId, sender_id AS senderId, sequence, report_type AS reportType, period,
           revision, digest, verification, standing, reason, at, file_name AS fileName
    FROM exchange_file WHERE direction = ${direction} AND file_id = ${fileId}`)
  return row ?? null
}

/** The packages of a series in the order of their revisions. */
export function loadSeries(db: ReadDatabase, direction: 'in' | 'out', series: PackageSeries): ExchangeFile[] {
  return db.all<ExchangeFile>(sql`
    SELECT id, direction, kind, file_id AS fileId, sender_id AS senderId, sequence, report_type AS reportType, period,
           revision, digest, verification, standing, reason, at, file_name AS fileName
    FROM exchange_file
    WHERE direction = ${direction} AND kind = 'package' AND sender_id = ${series.senderId}
      AND report_type = ${series.reportType} AND period = ${series.period}
    ORDER BY revision, id`)
}

/** The bytes of a file as they were sent or came in. */
export function loadFileBytes(db: ReadDatabase, id: number): Buffer {
  const row = db.get<{ content: Uint8Array }>(sql`SELECT content FROM exchange_file WHERE id = ${id}`)
  if (!row) throw new Error(`exchange file ${id} is not kept`)
  return Buffer.from(row.content)
}

/** What is kept of a file beside what its header says. */
type FileRecord = {
  direction: 'in' | 'out'
  senderId: number
  verification: Verification
  standing: FileStanding
  reason: string
  at: IsoInstant
  bytes: Uint8Array
  /** The name it came under; empty for a file made here. */
  fileName?: string
}

/** A file from outside as it came. */
export type ReceivedBytes = { bytes: Uint8Array; fileName: string }

/** Keeps a file, or changes the standing of one that is kept; returns its id. */
export function saveFile(db: WriteDatabase, header: ExchangeHeader, record: FileRecord): number {
  const series =
    header.kind === 'package'
      ? header
      : { reportType: null, period: null, revision: null, digest: header.payloadDigest }
  const row = db.get<{ id: number }>(sql`
    INSERT INTO exchange_file (direction, kind, file_id, sender_id, sequence, report_type, period, revision, digest,
                               verification, standing, reason, at, content, file_name)
    VALUES (${record.direction}, ${header.kind}, ${header.id}, ${record.senderId}, ${header.sequence}, ${series.reportType},
            ${series.period}, ${series.revision}, ${series.digest}, ${record.verification}, ${record.standing},
            ${record.reason}, ${record.at}, ${record.bytes}, ${record.fileName ?? ''})
    ON CONFLICT (direction, file_id) DO UPDATE SET verification = excluded.verification, standing = excluded.standing,
      reason = excluded.reason
    RETURNING id`)
  if (!row) throw new Error('exchange file was not kept')
  return row.id
}

/** The next number of a file of ours: above all we made, and above what a receipt says was once sent. */
export function nextSequence(db: ReadDatabase): number {
  const row = db.get<{ last: number | null }>(sql`
    SELECT max(sequence) AS last FROM (
      SELECT sequence FROM exchange_file WHERE direction = 'out' UNION ALL SELECT sequence FROM package_receipt)`)
  return (row?.last ?? 0) + 1
}

/** The next revision of a series of ours, counted likewise. */
export function nextRevision(db: ReadDatabase, { senderId, reportType, period }: PackageSeries): number {
  const row = db.get<{ last: number | null }>(sql`
    SELECT max(revision) AS last FROM (
      SELECT revision FROM exchange_file
      WHERE direction = 'out' AND sender_id = ${senderId} AND report_type = ${reportType} AND period = ${period}
      UNION ALL SELECT revision FROM package_receipt WHERE report_type = ${reportType} AND period = ${period})`)
  return (row?.last ?? 0) + 1
}

/** Notes something that a person must know of, once for each file and kind. */
export function saveAlarm(
  db: WriteDatabase,
  alarm: { kind: 'forged' | 'sameIdOtherContent' | 'keyChanged'; fileId: string; sentence: string; at: IsoInstant },
): void {
  if (db.get(sql`SELECT 1 FROM exchange_alarm WHERE kind = ${alarm.kind} AND file_id = ${alarm.fileId}`)) return
  db.run(sql`
    INSERT INTO exchange_alarm (at, kind, file_id, sentence)
    VALUES (${alarm.at}, ${alarm.kind}, ${alarm.fileId}, ${alarm.sentence})`)
}

/** Every alarm, newest first. */
export function loadAlarms(db: ReadDatabase): { at: IsoInstant; kind: string; fileId: string; sentence: string }[] {
  return db.all(sql`SELECT at, kind, file_id AS fileId, sentence FROM exchange_alarm ORDER BY id DESC`)
}

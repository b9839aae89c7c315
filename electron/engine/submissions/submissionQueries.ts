import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { WorkflowState } from '#shared/domain/submissions/workflow.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** One unit's report for one quarter. */
export type Submission = {
  id: number
  unitId: number
  periodId: number
  state: WorkflowState
  /** The day it first came in; null for a draft. A later correction does not change it. */
  firstReceivedOn: IsoDate | null
  isEstimate: boolean
  isEmpty: boolean
}

type SubmissionRow = {
  id: number
  unit_id: number
  period_id: number
  state: WorkflowState
  first_received_on: string | null
  is_estimate: number
  is_empty: number
}

/** The report of a unit for a period, or null when nothing was begun. */
export function findSubmission(db: ReadDatabase, periodId: number, unitId: number): Submission | null {
  const row = db.get<SubmissionRow>(sql`SELECT * FROM submission WHERE period_id = ${periodId} AND unit_id = ${unitId}`)
  return row ? toSubmission(row) : null
}

/** Every report for a period, by unit id. */
export function loadSubmissions(db: ReadDatabase, periodId: number): Map<number, Submission> {
  const rows = db.all<SubmissionRow>(sql`SELECT * FROM submission WHERE period_id = ${periodId}`)
  return new Map(rows.map((row) => [row.unit_id, toSubmission(row)]))
}

/** Keeps a report's standing, new or changed, and returns its id. */
export function saveSubmission(db: WriteDatabase, submission: Omit<Submission, 'id'>): number {
  const row = db.get<{ id: number }>(sql`
    INSERT INTO submission (unit_id, period_id, state, first_received_on, is_estimate, is_empty)
    VALUES (${submission.unitId}, ${submission.periodId}, ${submission.state}, ${submission.firstReceivedOn},
            ${submission.isEstimate ? 1 : 0}, ${submission.isEmpty ? 1 : 0})
    ON CONFLICT (period_id, unit_id) DO UPDATE SET state = excluded.state, first_received_on = excluded.first_received_on,
      is_estimate = excluded.is_estimate, is_empty = excluded.is_empty
    RETURNING id`)
  if (!row) throw new Error('submission was not kept')
  return row.id
}

/** Where a version came from, and whether a signature vouches for it; null where none was needed. */
export type VersionOrigin = {
  source: 'typed' | 'form' | 'package' | 'restored' | 'corrected' | 'kept'
  verification: 'verified' | 'unverified' | null
}

/** Keeps a content as the next version of a report. Returns its revision and the digest of the content. */
export function saveVersion(
  db: WriteDatabase,
  submissionId: number,
  receivedOn: IsoDate,
  content: unknown,
  origin: VersionOrigin = { source: 'typed', verification: null },
): { revision: number; digest: string } {
  const text = JSON.stringify(content)
  const digest = createHash('sha256').update(text).digest('hex')
  const revision = (lastVersion(db, submissionId)?.revision ?? 0) + 1
  db.run(sql`
    INSERT INTO submission_version (submission_id, revision, received_on, digest, content, source, verification)
    VALUES (${submissionId}, ${revision}, ${receivedOn}, ${digest}, ${gzipSync(text)}, ${origin.source}, ${origin.verification})`)
  return { revision, digest }
}

/** Writes another content into a version, for the sample only: there a report says what was computed after it came in. */
export function replaceVersion(db: WriteDatabase, submissionId: number, revision: number, content: unknown): void {
  const text = JSON.stringify(content)
  const digest = createHash('sha256').update(text).digest('hex')
  db.run(sql`
    UPDATE submission_version SET digest = ${digest}, content = ${gzipSync(text)}
    WHERE submission_id = ${submissionId} AND revision = ${revision}`)
}

/** The newest version of a report, or null when it was never sent. */
export function lastVersion(db: ReadDatabase, submissionId: number): { revision: number; digest: string } | null {
  const row = db.get<{ revision: number; digest: string }>(sql`
    SELECT revision, digest FROM submission_version
    WHERE submission_id = ${submissionId} ORDER BY revision DESC LIMIT 1`)
  return row ?? null
}

/** What a version held, as the JSON it was kept in; null when there is no such version. */
export function loadVersionText(db: ReadDatabase, submissionId: number, revision: number): string | null {
  const row = db.get<{ content: Uint8Array }>(sql`
    SELECT content FROM submission_version WHERE submission_id = ${submissionId} AND revision = ${revision}`)
  return row ? gunzipSync(row.content).toString('utf8') : null
}

/** One version in the list of a report's versions. */
type VersionEntry = { revision: number; receivedOn: IsoDate; digest: string } & VersionOrigin

/** The versions of a report, oldest first. */
export function loadVersions(db: ReadDatabase, submissionId: number): VersionEntry[] {
  return db.all(sql`
    SELECT revision, received_on AS receivedOn, digest, source, verification FROM submission_version
    WHERE submission_id = ${submissionId} ORDER BY revision`)
}

/** Records a step of a report's way, with its reason. */
export function saveEvent(
  db: WriteDatabase,
  submissionId: number,
  at: string,
  state: WorkflowState,
  reason: string,
): void {
  db.run(
    sql`INSERT INTO submission_event (submission_id, at, state, reason) VALUES (${submissionId}, ${at}, ${state}, ${reason})`,
  )
}

function toSubmission(row: SubmissionRow): Submission {
  return {
    id: row.id,
    unitId: row.unit_id,
    periodId: row.period_id,
    state: row.state,
    firstReceivedOn: row.first_received_on,
    isEstimate: row.is_estimate === 1,
    isEmpty: row.is_empty === 1,
  }
}

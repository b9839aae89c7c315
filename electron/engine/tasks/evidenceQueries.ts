import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A file that proves an assignment; its bytes are kept under the digest. */
type Evidence = { id: number; name: string; size: number; digest: string; addedAt: IsoInstant }

/** The evidence of an assignment that stands, oldest first. */
export function loadEvidence(db: ReadDatabase, assignmentId: number): Evidence[] {
  return db.all(sql`
    SELECT id, file_name AS name, size, digest, added_at AS addedAt FROM assignment_evidence
    WHERE assignment_id = ${assignmentId} AND removed_at IS NULL ORDER BY id`)
}

/** How many files prove each assignment that has any, of those kept by a date. */
export function countEvidence(db: ReadDatabase, on: IsoDate): Map<number, number> {
  return new Map(
    db.raw<[number, number]>(sql`
      SELECT assignment_id, count(*) FROM assignment_evidence
      WHERE removed_at IS NULL AND substr(added_at, 1, 10) <= ${on} GROUP BY assignment_id`),
  )
}

/** Puts a kept file under an assignment and returns its id there. */
export function insertEvidence(db: WriteDatabase, assignmentId: number, evidence: Omit<Evidence, 'id'>): number {
  const { name, size, digest, addedAt } = evidence
  return db.insert(sql`
    INSERT INTO assignment_evidence (assignment_id, file_name, digest, size, added_at)
    VALUES (${assignmentId}, ${name}, ${digest}, ${size}, ${addedAt})`)
}

/** The evidence of an id with its assignment; null when there is none or it was taken away. */
export function findEvidence(db: ReadDatabase, id: number): (Evidence & { assignmentId: number }) | null {
  const row = db.get<Evidence & { assignmentId: number }>(sql`
    SELECT id, assignment_id AS assignmentId, file_name AS name, size, digest, added_at AS addedAt
    FROM assignment_evidence WHERE id = ${id} AND removed_at IS NULL`)
  return row ?? null
}

/** Takes evidence away from its assignment. */
export function removeEvidence(db: WriteDatabase, id: number, at: IsoInstant): void {
  db.run(sql`UPDATE assignment_evidence SET removed_at = ${at} WHERE id = ${id}`)
}

/** Puts evidence back; returns its assignment, or null when no such evidence was taken away. */
export function restoreEvidence(db: WriteDatabase, id: number): number | null {
  const row = db.get<{ assignmentId: number }>(sql`
    SELECT assignment_id AS assignmentId FROM assignment_evidence WHERE id = ${id} AND removed_at IS NOT NULL`)
  db.run(sql`UPDATE assignment_evidence SET removed_at = NULL WHERE id = ${id}`)
  return row?.assignmentId ?? null
}

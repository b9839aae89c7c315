import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** One recorded step of an assignment. */
type ProgressStep = {
  kind: 'started' | 'note' | 'finished'
  on: IsoDate
  note: string
  documentNumber: string | null
  documentDate: IsoDate | null
}

/** Records one step of an assignment. */
export function saveProgress(
  db: WriteDatabase,
  assignmentId: number,
  step: ProgressStep & { recordedAt: IsoInstant },
): void {
  db.run(sql`
    INSERT INTO assignment_progress (assignment_id, kind, on_date, note, document_number, document_date, recorded_at)
    VALUES (${assignmentId}, ${step.kind}, ${step.on}, ${step.note}, ${step.documentNumber}, ${step.documentDate}, ${step.recordedAt})`)
}

/** The steps of an assignment that stand, by their day. */
export function loadSteps(db: ReadDatabase, assignmentId: number): (ProgressStep & { id: number })[] {
  return db.all(sql`
    SELECT id, kind, on_date AS "on", note, document_number AS documentNumber, document_date AS documentDate
    FROM assignment_progress WHERE assignment_id = ${assignmentId} AND removed_at IS NULL ORDER BY on_date, id`)
}

/** Takes a step back; returns it, or null when there is no such step. */
export function removeStep(
  db: WriteDatabase,
  id: number,
  at: IsoInstant,
): (ProgressStep & { assignmentId: number }) | null {
  const step = db.get<ProgressStep & { assignmentId: number }>(sql`
    SELECT assignment_id AS assignmentId, kind, on_date AS "on", note, document_number AS documentNumber, document_date AS documentDate
    FROM assignment_progress WHERE id = ${id} AND removed_at IS NULL`)
  if (!step) return null
  db.run(sql`UPDATE assignment_progress SET removed_at = ${at} WHERE id = ${id}`)
  return step
}

/** Puts a step back; returns its assignment, or null when no such step was taken back. */
export function restoreStep(db: WriteDatabase, id: number): number | null {
  const step = db.get<{ assignmentId: number }>(sql`
    SELECT assignment_id AS assignmentId FROM assignment_progress WHERE id = ${id} AND removed_at IS NOT NULL`)
  db.run(sql`UPDATE assignment_progress SET removed_at = NULL WHERE id = ${id}`)
  return step?.assignmentId ?? null
}

/** The paper that proves each finished assignment, up to a date: that of the first step that names one. */
export function loadProofs(db: ReadDatabase, on: IsoDate): Map<number, { number: string; date: IsoDate | null }> {
  const rows = db.raw<[number, string, string | null]>(sql`
    SELECT assignment_id, document_number, document_date FROM assignment_progress
    WHERE kind = 'finished' AND removed_at IS NULL AND on_date <= ${on} AND document_number IS NOT NULL AND document_number <> ''
    ORDER BY on_date DESC, id DESC`)
  return new Map(rows.map(([id, number, date]) => [id, { number, date }]))
}

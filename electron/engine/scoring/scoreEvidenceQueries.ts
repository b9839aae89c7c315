import type { IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A file that proves a criterion of a sheet; `isKept` when its bytes are here, not only its name and digest. */
export type ScoreEvidence = {
  id: number
  sheetId: number
  criterion: string
  name: string
  digest: string
  size: number
  isKept: boolean
}

type EvidenceRow = Omit<ScoreEvidence, 'isKept'> & { kept: string | null }

/** The evidence of a sheet that stands, oldest first. */
export function loadScoreEvidence(db: ReadDatabase, sheetId: number): ScoreEvidence[] {
  return db
    .all<EvidenceRow>(
      sql`
      SELECT id, sheet_id AS sheetId, criterion, file_name AS name, digest, size, kept_digest AS kept FROM score_evidence
      WHERE sheet_id = ${sheetId} AND removed_at IS NULL ORDER BY id`,
    )
    .map(({ kept, ...row }) => ({ ...row, isKept: kept !== null }))
}

/** Evidence by its id; null when there is none or it was taken away. */
export function findScoreEvidence(db: ReadDatabase, id: number): ScoreEvidence | null {
  const row = db.get<EvidenceRow>(sql`
    SELECT id, sheet_id AS sheetId, criterion, file_name AS name, digest, size, kept_digest AS kept FROM score_evidence
    WHERE id = ${id} AND removed_at IS NULL`)
  if (!row) return null
  const { kept, ...evidence } = row
  return { ...evidence, isKept: kept !== null }
}

/** Puts a file under a criterion and returns its id there. */
export function insertScoreEvidence(
  db: WriteDatabase,
  evidence: Omit<ScoreEvidence, 'id'> & { addedAt: IsoInstant },
): number {
  const { sheetId, criterion, name, digest, size, isKept, addedAt } = evidence
  return db.insert(sql`
    INSERT INTO score_evidence (sheet_id, criterion, file_name, kept_digest, digest, size, added_at)
    VALUES (${sheetId}, ${criterion}, ${name}, ${isKept ? digest : null}, ${digest}, ${size}, ${addedAt})`)
}

/** Takes evidence away from its criterion; what was kept stays in the database. */
export function removeScoreEvidence(db: WriteDatabase, id: number, at: IsoInstant): void {
  db.run(sql`UPDATE score_evidence SET removed_at = ${at} WHERE id = ${id}`)
}

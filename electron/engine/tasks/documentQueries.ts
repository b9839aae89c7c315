import { refuse } from '#shared/contract/failure.ts'
import type { FollowOnDocuments } from '#shared/domain/directiveTasks/followOnDocument.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A document that orders tasks. */
export type KeptDocument = {
  id: number
  code: string
  number: string
  documentType: string
  issuer: string
  issuedOn: IsoDate
  title: string
  kind: 'directive' | 'followOn' | 'priorities'
  origin: 'shipped' | 'office'
  follows: string | null
  citedBy: string[]
  unit: string | null
  year: number | null
  tasks: number
  assignments: number
}

/** What a new document says of itself. */
type NewDocument = Omit<KeptDocument, 'id' | 'unit' | 'tasks' | 'assignments'> & { unitId: number | null }

/** Every document, the directive first, then by the day it was issued. */
export function loadDocuments(db: ReadDatabase): KeptDocument[] {
  return db
    .all<Omit<KeptDocument, 'citedBy'> & { citedBy: string }>(
      sql`
      SELECT d.id, d.code, d.number, d.document_type AS documentType, d.issuer, d.issued_on AS issuedOn, d.title, d.kind, d.origin,
             f.code AS follows, d.cited_by AS citedBy, u.code AS unit, d.year,
             (SELECT count(*) FROM directive_task t WHERE t.directive_id = d.id) AS tasks,
             (SELECT count(*) FROM assignment a JOIN directive_task t ON t.id = a.task_id WHERE t.directive_id = d.id) AS assignments
      FROM directive d LEFT JOIN directive f ON f.id = d.follows_id LEFT JOIN org_unit u ON u.id = d.unit_id
      ORDER BY d.kind <> 'directive', d.issued_on, d.id`,
    )
    .map((row) => ({ ...row, citedBy: JSON.parse(row.citedBy) as string[] }))
}

/** The document of a code, or of an id. Throws `Refusal` badInput when there is none. */
export function mustFindDocument(db: ReadDatabase, key: string | number): KeptDocument {
  const found = loadDocuments(db).find((it) => it.code === key || it.id === key)
  return found ?? refuse('badInput', { field: 'document', reason: `không có văn bản mang mã ${key}` })
}

/** Keeps a new document and returns its id. */
export function insertDocument(db: WriteDatabase, document: NewDocument): number {
  const followsId = document.follows === null ? null : mustFindDocument(db, document.follows).id
  return db.insert(sql`
    INSERT INTO directive (code, issued_on, issuer, title, origin, number, document_type, kind, follows_id, cited_by, unit_id, year)
    VALUES (${document.code}, ${document.issuedOn}, ${document.issuer}, ${document.title}, ${document.origin}, ${document.number},
            ${document.documentType}, ${document.kind}, ${followsId}, ${JSON.stringify(document.citedBy)}, ${document.unitId}, ${document.year})`)
}

/** Writes what a document says of itself anew. */
export function updateDocument(
  db: WriteDatabase,
  id: number,
  document: Pick<KeptDocument, 'number' | 'documentType' | 'issuer' | 'issuedOn' | 'title' | 'follows'>,
): void {
  const followsId = document.follows === null ? null : mustFindDocument(db, document.follows).id
  db.run(sql`
    UPDATE directive SET number = ${document.number}, document_type = ${document.documentType}, issuer = ${document.issuer},
      issued_on = ${document.issuedOn}, title = ${document.title}, follows_id = ${followsId}
    WHERE id = ${id}`)
}

/** Takes a document away with its tasks and assignments; the caller has seen that no work is recorded of them. */
export function deleteDocument(db: WriteDatabase, id: number): void {
  db.run(sql`DELETE FROM assignment WHERE task_id IN (SELECT id FROM directive_task WHERE directive_id = ${id})`)
  db.run(sql`DELETE FROM directive_task WHERE directive_id = ${id}`)
  db.run(sql`DELETE FROM directive WHERE id = ${id}`)
}

/** The units of whose assignments under a task work is recorded, even where it was taken back. */
export function unitsWithWork(db: ReadDatabase, taskId: number): Set<number> {
  const rows = db.raw<[number]>(sql`
    SELECT unit_id FROM assignment WHERE task_id = ${taskId}
      AND (id IN (SELECT assignment_id FROM assignment_progress) OR id IN (SELECT assignment_id FROM assignment_evidence))`)
  return new Set(rows.map(([id]) => id))
}

/** Keeps the shipped names of documents that go with a directive. */
export function saveFollowOnDocuments(db: WriteDatabase, { follows, documents }: FollowOnDocuments): void {
  for (const document of documents)
    insertDocument(db, { ...document, kind: 'followOn', origin: 'shipped', follows, unitId: null, year: null })
}

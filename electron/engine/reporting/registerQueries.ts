import { createHash } from 'node:crypto'
import { refuse } from '#shared/contract/failure.ts'
import { addDays, type IsoDate } from '#shared/domain/isoDate.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { fileNameOf, type ReportFile } from './makeReport.ts'

/** Reports carry this type in the register, as in their symbol. */
const reportDocument = 'BC'

/** One document of the register; `names` are those of its kept files. */
type RegisterEntry = {
  id: number
  number: number
  symbol: string
  issuedOn: IsoDate
  title: string
  reportType: ReportTypeCode | null
  period: string | null
  names: string[]
}

/** The party term of a unit that holds on a date, or null. */
export function findTerm(db: ReadDatabase, unitId: number, on: IsoDate): { id: number; name: string } | null {
  const term = db.get<{ id: number; name: string }>(sql`
    SELECT id, name FROM party_term
    WHERE unit_id = ${unitId} AND from_date <= ${on} AND (until_date IS NULL OR ${on} <= until_date)
    ORDER BY from_date DESC LIMIT 1`)
  return term ?? null
}

/** Opens a term; the one before ends on the day before. */
export function openTerm(db: WriteDatabase, unitId: number, name: string, from: IsoDate): void {
  db.run(sql`
    UPDATE party_term SET until_date = ${addDays(from, -1)}
    WHERE unit_id = ${unitId} AND from_date < ${from} AND (until_date IS NULL OR until_date >= ${from})`)
  db.run(sql`INSERT INTO party_term (unit_id, name, from_date) VALUES (${unitId}, ${name}, ${from})`)
}

/** Whether a term of the unit begins on or after a date. */
export function hasLaterTerm(db: ReadDatabase, unitId: number, from: IsoDate): boolean {
  return db.get(sql`SELECT 1 FROM party_term WHERE unit_id = ${unitId} AND from_date >= ${from}`) !== undefined
}

/** The number after the highest of the term. */
export function nextNumber(db: ReadDatabase, unitId: number, termId: number): number {
  const row = db.get<{ last: number | null }>(sql`
    SELECT max(number) AS last FROM issued_document
    WHERE unit_id = ${unitId} AND document_type = ${reportDocument} AND term_id = ${termId}`)
  return (row?.last ?? 0) + 1
}

/** Whether the number was given in the term. */
export function isNumberTaken(db: ReadDatabase, unitId: number, termId: number, number: number): boolean {
  const row = db.get(sql`
    SELECT 1 FROM issued_document
    WHERE unit_id = ${unitId} AND document_type = ${reportDocument} AND term_id = ${termId} AND number = ${number}`)
  return row !== undefined
}

/** Enters a document with its files and the names it prints, and returns its id. */
export function saveIssued(
  db: WriteDatabase,
  entry: Omit<RegisterEntry, 'id' | 'names'> & { unitId: number; termId: number },
  files: readonly ReportFile[],
  names: ReadonlyMap<number, string>,
): number {
  const id = db.insert(sql`
    INSERT INTO issued_document (unit_id, document_type, term_id, number, symbol, issued_on, title, report_type, period)
    VALUES (${entry.unitId}, ${reportDocument}, ${entry.termId}, ${entry.number}, ${entry.symbol}, ${entry.issuedOn},
            ${entry.title}, ${entry.reportType}, ${entry.period})`)
  for (const file of files)
    db.run(sql`
      INSERT INTO issued_document_file (document_id, file_name, digest, content)
      VALUES (${id}, ${fileNameOf(file)}, ${createHash('sha256').update(file.content).digest('hex')}, ${file.content})`)
  for (const [unitId, name] of names)
    db.run(
      sql`INSERT INTO issued_document_name (document_id, unit_id, printed_name) VALUES (${id}, ${unitId}, ${name})`,
    )
  return id
}

/** The register of a unit, newest first. */
export function loadRegister(db: ReadDatabase, unitId: number): RegisterEntry[] {
  const documents = db.all<Omit<RegisterEntry, 'names'>>(sql`
    SELECT id, number, symbol, issued_on AS issuedOn, title, report_type AS reportType, period FROM issued_document
    WHERE unit_id = ${unitId} ORDER BY issued_on DESC, number DESC`)
  const files = Map.groupBy(
    db.raw<[number, string]>(sql`SELECT document_id, file_name FROM issued_document_file ORDER BY file_name`),
    ([id]) => id,
  )
  return documents.map((entry) => ({ ...entry, names: (files.get(entry.id) ?? []).map(([, name]) => name) }))
}

/** The files of a document as they were issued, by name. Throws `Refusal` unknownDocument. */
export function mustLoadIssuedFiles(db: ReadDatabase, documentId: number): { name: string; content: Buffer }[] {
  const files = db.all<{ name: string; content: Buffer }>(sql`
    SELECT file_name AS name, content FROM issued_document_file WHERE document_id = ${documentId} ORDER BY file_name`)
  return files.length > 0 ? files : refuse('unknownDocument', { document: documentId })
}

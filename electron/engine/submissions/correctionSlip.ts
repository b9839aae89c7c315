import { ledgers, type FigureValue, type Ledger } from '#shared/domain/figures/figure.ts'
import { quotesQuarter, type QuotedAs } from '#shared/domain/submissions/correction.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { CommandContext } from '../engineContext.ts'
import { ledgerId } from '../figures/figureQueries.ts'
import { loadTree } from '../units/unitQueries.ts'

/** One cell of a slip: what an issued document printed, what is right, and why where the slip's reason is not meant. */
export type CorrectedCell = {
  ledger: Ledger
  columnId: number
  before: FigureValue | null
  after: FigureValue | null
  reason?: string
}

/** A document that had printed the figures before they were corrected. */
export type QuotingDocument = {
  id: number
  number: number
  symbol: string
  issuedOn: string
  title: string
  period: string
  quotedAs: QuotedAs
}

/** Keeps a slip with its cells and the documents that quoted the quarter. Returns those documents. */
export function saveCorrectionSlip(
  { db, clock, logChange }: CommandContext,
  submissionId: number,
  reason: string,
  cells: readonly CorrectedCell[],
): QuotingDocument[] {
  const documents = findQuotingDocuments(db, submissionId)
  const slip = db.insert(sql`
    INSERT INTO correction_slip (submission_id, at, reason) VALUES (${submissionId}, ${clock()}, ${reason})`)
  for (const { ledger, columnId, before, after, reason: own = '' } of cells)
    db.run(sql`
      INSERT INTO correction_cell (slip_id, ledger, column_id, before, after, reason)
      VALUES (${slip}, ${ledgerId(ledger)}, ${columnId}, ${toJson(before)}, ${toJson(after)}, ${own})`)
  for (const document of documents)
    db.run(sql`
      INSERT INTO correction_document (slip_id, document_id, quoted_as)
      VALUES (${slip}, ${document.id}, ${document.quotedAs})`)
  logChange({
    entity: 'correctionSlip',
    key: String(slip),
    before: null,
    after: { submissionId, reason, cells: cells.length },
  })
  return documents
}

/** One slip as it is shown: its cells by the keys that people know. */
type CorrectionSlip = {
  at: string
  reason: string
  cells: { ledger: Ledger; column: string; before: FigureValue | null; after: FigureValue | null; reason: string }[]
  documents: Omit<QuotingDocument, 'id'>[]
}

/** The slips of a unit's report of a quarter, oldest first. */
export function loadSlips(db: ReadDatabase, unitId: number, period: string): CorrectionSlip[] {
  const slips = db.all<{ id: number; at: string; reason: string }>(sql`
    SELECT c.id, c.at, c.reason FROM correction_slip c JOIN submission s ON s.id = c.submission_id
    JOIN period p ON p.id = s.period_id WHERE s.unit_id = ${unitId} AND p.code = ${period} ORDER BY c.id`)
  return slips.map(({ id, at, reason }) => ({ at, reason, cells: loadCells(db, id), documents: loadDocuments(db, id) }))
}

function loadCells(db: ReadDatabase, slip: number): CorrectionSlip['cells'] {
  const rows = db.all<{
    ledger: number
    column: string
    before: string | null
    after: string | null
    reason: string
  }>(sql`
    SELECT ledger, f.indicator || '/' || f.loai_hinh AS column, before, after, reason
    FROM correction_cell JOIN figure_column f ON f.id = column_id WHERE slip_id = ${slip}`)
  const figure = (json: string | null) => (json === null ? null : (JSON.parse(json) as FigureValue))
  return rows.map(({ ledger, column, before, after, reason }) => {
    return { ledger: ledgers[ledger === 0 ? 0 : 1], column, before: figure(before), after: figure(after), reason }
  })
}

function loadDocuments(db: ReadDatabase, slip: number): CorrectionSlip['documents'] {
  return db.all(sql`
    SELECT number, symbol, issued_on AS issuedOn, title, period, quoted_as AS quotedAs
    FROM correction_document JOIN issued_document d ON d.id = document_id WHERE slip_id = ${slip} ORDER BY issued_on, d.id`)
}

/** The issued reports of the unit and of those above it that print the quarter's figures in any way, oldest first. */
function findQuotingDocuments(db: ReadDatabase, submissionId: number): QuotingDocument[] {
  const place = db.get<{ unitId: number; quarter: string; cutOff: string }>(sql`
    SELECT s.unit_id AS unitId, p.code AS quarter, p.cut_off AS cutOff
    FROM submission s JOIN period p ON p.id = s.period_id WHERE s.id = ${submissionId}`)
  if (!place) throw new Error(`submission ${submissionId} is not kept`)
  const path = JSON.stringify(pathOf(db, place.unitId, place.cutOff))
  const issued = db.all<Omit<QuotingDocument, 'quotedAs'>>(sql`
    SELECT id, number, symbol, issued_on AS issuedOn, title, period FROM issued_document
    WHERE period IS NOT NULL AND unit_id IN (SELECT value FROM json_each(${path})) ORDER BY issued_on, id`)
  return issued.flatMap((document) => {
    const quotedAs = quotesQuarter(document.period, place.quarter)
    return quotedAs ? [{ ...document, quotedAs }] : []
  })
}

/** The unit and everything above it on a date. */
function pathOf(db: ReadDatabase, unitId: number, on: string): number[] {
  const { byId } = loadTree(db, on)
  const path: number[] = []
  for (let id: number | null = unitId; id !== null && !path.includes(id); id = byId.get(id)?.parentId ?? null)
    path.push(id)
  return path
}

function toJson(figure: FigureValue | null): string | null {
  return figure === null ? null : JSON.stringify(figure)
}

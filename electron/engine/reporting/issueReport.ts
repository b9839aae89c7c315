import { refuse } from '#shared/contract/failure.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { abstractOf, documentSymbol } from '#shared/domain/reporting/buildFrame.ts'
import type { ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import { sql } from '../database/sql.ts'
import type { CommandContext } from '../engineContext.ts'
import { doAtOnce } from '../pieces.ts'
import { includeSubmissions } from '../submissions/decideSubmission.ts'
import { mustFindUnitId } from '../units/unitQueries.ts'
import { loadReportFacts, type ReportRequest } from './loadReportFacts.ts'
import { makeReport, writeReportFiles } from './makeReport.ts'
import { findTerm, isNumberTaken, nextNumber, saveIssued } from './registerQueries.ts'
import { loadReportTemplates } from './templateStore.ts'

type IssueRequest = ReportRequest & {
  issuedOn: IsoDate
  outDir: string
  renamed: Parameters<typeof writeReportFiles>[1]
}

/**
 * Issues a report in the caller's one transaction: number, files, names, submissions marked as included. The files are on
 * disk before it commits, so that a full disk costs no number. Throws `Refusal` notIssuable or numberTaken.
 */
export function issueReport(context: CommandContext, request: IssueRequest) {
  const { db, templatesDir } = context
  const draft = loadReportFacts(db, request)
  const unitId = mustFindUnitId(db, draft.unit.code)
  const facts = { ...draft, ...takeNumber(context, draft, unitId, request) }
  const templates = loadReportTemplates(db, templatesDir, facts)
  const { files, notices } = doAtOnce(makeReport(facts, templates, request.outDir))
  const symbol = documentSymbol(facts)
  const title = abstractOf(facts).replaceAll('\n', ' ')
  const entry = { unitId, termId: facts.termId, number: facts.number, symbol, issuedOn: request.issuedOn, title }
  saveIssued(
    db,
    { ...entry, reportType: facts.reportType, period: facts.period.code },
    files,
    printedNames(context, facts),
  )
  includeSubmissions(context, { unit: facts.unit.code, period: facts.period.code }, `Báo cáo số ${symbol}`)
  context.logChange({
    entity: 'issuedDocument',
    key: symbol,
    before: null,
    after: { issuedOn: request.issuedOn, title },
  })
  return { number: facts.number, symbol, files: writeReportFiles(files, request.renamed), notices }
}

function takeNumber(
  { db }: CommandContext,
  facts: ReportFacts,
  unitId: number,
  { number, issuedOn, signer }: IssueRequest,
) {
  if (!signer || signer.name.trim() === '')
    refuse('notIssuable', { reason: 'chưa có họ tên người ký. Hãy ghi người ký rồi thử lại.' })
  const term =
    findTerm(db, unitId, issuedOn) ??
    refuse('notIssuable', {
      reason: `chưa có nhiệm kỳ nào bao gồm ngày ${issuedOn}. Hãy khai báo nhiệm kỳ của cấp ủy trước.`,
    })
  const taken = number ?? nextNumber(db, unitId, term.id)
  if (isNumberTaken(db, unitId, term.id, taken))
    refuse('numberTaken', { number: taken, symbol: `BC/${facts.issuer.symbolSuffix}` })
  return { number: taken, termId: term.id }
}

/** Every unit that stands in the report, by the name it has there. */
function printedNames({ db }: CommandContext, { unit, children, board }: ReportFacts): Map<number, string> {
  const ids = new Map(db.raw<[string, number]>(sql`SELECT code, id FROM org_unit`))
  const printed = [unit, ...children, ...board.map((one) => one.unit)]
  return new Map(printed.flatMap(({ code, name }) => (ids.has(code) ? [[ids.get(code) ?? 0, name] as const] : [])))
}

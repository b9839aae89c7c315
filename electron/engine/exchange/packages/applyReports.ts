import { fromPackageCell } from '#shared/domain/exchange/packageCell.ts'
import type { PackageCell } from '#shared/domain/exchange/packageContent.ts'
import type { FigureValue, Ledger } from '#shared/domain/figures/figure.ts'
import { ledgers } from '#shared/domain/figures/figure.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { isReceived, type WorkflowState } from '#shared/domain/submissions/workflow.ts'
import { sql } from '../../database/sql.ts'
import type { CommandContext } from '../../engineContext.ts'
import { ensureQuarter } from '../../periods/periodQueries.ts'
import { saveCorrectionSlip } from '../../submissions/correctionSlip.ts'
import {
  isEmptyContent,
  keepVersion,
  loadContent,
  saveContent,
  type ReportContent,
} from '../../submissions/reportContent.ts'
import { saveEvent, saveSubmission, type Submission } from '../../submissions/submissionQueries.ts'
import { packageLine, saveSource } from '../inbox/reportSources.ts'
import type { IncomingReport } from './examinePackage.ts'
import type { Verification } from './fileQueries.ts'
import { fromBody, type ColumnNames } from './reportBody.ts'

/** The package whose reports are applied. */
type AppliedFile = {
  id: number
  senderId: number
  senderName: string
  sequence: number
  revision: number
  verification: Verification
  receivedOn: IsoDate
}

/** Makes every report of a package stand as the package says; what stood before is kept as a version where it differs. */
export function applyReports(
  context: CommandContext,
  file: AppliedFile,
  incoming: readonly IncomingReport[],
  columns: ColumnNames,
): void {
  for (const one of incoming) applyReport(context, file, one, fromBody(one.report, columns))
}

function applyReport(context: CommandContext, file: AppliedFile, one: IncomingReport, after: ReportContent): void {
  const { db } = context
  const place = { periodId: ensureQuarter(db, one.period.code).id, unitId: one.unitId }
  const isChanged = one.differences.length > 0
  const before = isChanged ? loadContent(db, place) : after
  if (one.submission && isChanged)
    keepVersion(db, one.submission.id, file.receivedOn, before, { source: 'kept', verification: null })
  const standing = standingAfter(one, file, isChanged)
  const id = saveSubmission(db, { ...place, ...standing, isEmpty: isEmptyContent(after) })
  if (!one.submission && isChanged && !isEmptyContent(before))
    keepVersion(db, id, file.receivedOn, before, { source: 'kept', verification: null })
  if (isChanged) saveContent(db, place, after)
  keepVersion(db, id, file.receivedOn, after, { source: 'package', verification: file.verification })
  if (one.submission?.state !== standing.state || isChanged)
    saveEvent(
      db,
      id,
      context.clock(),
      standing.state,
      standing.state === 'returned' ? `${file.senderName} đã trả lại.` : '',
    )
  if (one.submission?.state === 'included' && isChanged) correct(context, id, file, before, after)
  logReport(context, one, file, standing.state)
  saveSource(db, place, { line: packageLine(file.senderId), fileId: file.id, isChanged })
  db.run(sql`
    INSERT INTO applied_report (unit_id, period_id, file_id, sequence)
    VALUES (${place.unitId}, ${place.periodId}, ${file.id}, ${file.sequence})
    ON CONFLICT DO UPDATE SET file_id = excluded.file_id, sequence = excluded.sequence`)
}

/** What a report counts as here: received or not as at the sender, but still to be reviewed by us. */
function standingAfter(
  one: IncomingReport,
  file: AppliedFile,
  isChanged: boolean,
): Pick<Submission, 'state' | 'firstReceivedOn' | 'isEstimate'> {
  const { report, submission } = one
  const state = stateAfter(submission?.state ?? null, report.state, isChanged)
  const theirs = one.unitId === file.senderId ? file.receivedOn : report.firstReceivedOn
  const first = earlier(submission?.firstReceivedOn ?? null, theirs)
  return {
    state,
    firstReceivedOn: state === 'draft' ? first : (first ?? file.receivedOn),
    isEstimate: report.isEstimate,
  }
}

function stateAfter(ours: WorkflowState | null, theirs: WorkflowState, isChanged: boolean): WorkflowState {
  if (ours === 'included') return 'included'
  if (!isReceived(theirs)) return theirs
  return ours === 'accepted' && !isChanged ? 'accepted' : 'sent'
}

function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

function correct(
  context: CommandContext,
  submissionId: number,
  file: AppliedFile,
  before: ReportContent,
  after: ReportContent,
): void {
  const cells = ledgers.flatMap((ledger) => changedCells(ledger, before, after))
  const reason = `Lần gửi số ${file.revision} của ${file.senderName}`
  saveCorrectionSlip(context, submissionId, reason, cells)
}

function changedCells(ledger: Ledger, before: ReportContent, after: ReportContent) {
  const [was, is] = [new Map(before.figures[ledger]), new Map(after.figures[ledger])]
  const ids = [...new Set([...was.keys(), ...is.keys()])]
  return ids
    .map((columnId) => ({ ledger, columnId, before: was.get(columnId) ?? null, after: is.get(columnId) ?? null }))
    .filter((cell) => !isSameFigure(cell.before, cell.after))
}

function isSameFigure(a: FigureValue | null, b: FigureValue | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** One line a report, and one for each cell that held something else before; the version holds the rest. */
function logReport({ logChange }: CommandContext, one: IncomingReport, file: AppliedFile, state: WorkflowState): void {
  const place = `${one.unitCode}/${one.period.code}`
  logChange({
    entity: 'submission',
    key: place,
    before: one.submission?.state ?? null,
    after: { state, revision: file.revision, file: file.id, changes: one.differences.length },
  })
  for (const difference of one.differences) {
    if (difference.field !== 'figure' || difference.before === null) continue
    logChange({
      entity: 'figure',
      key: `${place}/${difference.ledger}/${difference.column}`,
      before: toFigureOrNull(difference.before),
      after: toFigureOrNull(difference.after),
    })
  }
}

function toFigureOrNull(cell: PackageCell | null): FigureValue | null {
  return cell === null ? null : fromPackageCell(cell)
}

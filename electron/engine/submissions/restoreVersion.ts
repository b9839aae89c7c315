import { refuse } from '#shared/contract/failure.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { CommandContext } from '../engineContext.ts'
import { findPeriod, mustReadPeriod } from '../periods/periodQueries.ts'
import { loadTree, mustFindUnit } from '../units/unitQueries.ts'
import { isEmptyContent, keepVersion, loadContent, saveContent, type ReportContent } from './reportContent.ts'
import { findSubmission, loadVersionText, saveSubmission } from './submissionQueries.ts'

/**
 * Puts an earlier version back, cell for cell: the report's digest is that version's again. What stood until now is kept as
 * a version first, so that this too can be undone. A frozen report is left alone.
 */
export function restoreVersion(
  { db, today, logChange }: CommandContext,
  { unit, period, revision }: { unit: string; period: string; revision: number },
): { revision: number; digest: string } {
  const { cutOff } = mustReadPeriod(db, period)
  const sender = mustFindUnit(db, loadTree(db, cutOff), unit)
  const kept = findPeriod(db, period)
  const submission = kept && findSubmission(db, kept.id, sender.id)
  const text = submission && loadVersionText(db, submission.id, revision)
  if (!submission || !text) return refuse('badInput', { field: 'revision', reason: `không có lần gửi số ${revision}` })
  if (submission.state === 'included') refuse('frozenReport', { unit: fullName(sender), period })
  const place = { periodId: submission.periodId, unitId: submission.unitId }
  const now = loadContent(db, place)
  keepVersion(db, submission.id, today(), now, { source: 'kept', verification: null })
  const content = readContent(text, now)
  saveContent(db, place, content)
  saveSubmission(db, { ...submission, isEmpty: isEmptyContent(content) })
  const version = keepVersion(db, submission.id, today(), loadContent(db, place), {
    source: 'restored',
    verification: null,
  })
  logChange({
    entity: 'submission',
    key: `${unit}/${period}`,
    before: null,
    after: { restored: revision, digest: version.digest },
  })
  return version
}

/** Versions from before notes were kept with them leave the notes as they are. */
function readContent(text: string, now: ReportContent): ReportContent {
  const content = JSON.parse(text) as Omit<ReportContent, 'notes'> & Partial<Pick<ReportContent, 'notes'>>
  return { notes: now.notes, ...content }
}

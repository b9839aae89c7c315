import type { ContentDifference } from '#shared/domain/exchange/compareContents.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import { loadColumns } from '../../catalogues/columnQueries.ts'
import { packFigures } from '../../consolidation/packFigures.ts'
import type { WriteDatabase } from '../../database/database.ts'
import type { CommandContext } from '../../engineContext.ts'
import { saveFigure, saveNarrative } from '../../figures/figureQueries.ts'
import { ensureQuarter } from '../../periods/periodQueries.ts'
import { receiveSubmission } from '../../submissions/receiveSubmission.ts'
import { saveCorrectionSlip } from '../../submissions/correctionSlip.ts'
import { isEmptyContent, keepVersion, loadContent, type ReportPlace } from '../../submissions/reportContent.ts'
import { findSubmission, saveEvent, saveSubmission, type Submission } from '../../submissions/submissionQueries.ts'
import type { MatchedForm } from './examineForm.ts'

/**
 * Makes a unit's own figures and texts those of its form and receives them as the next version. What stood until now is
 * kept as a version first. Within the caller's transaction.
 */
export function applyForm(context: CommandContext, form: MatchedForm, receivedOn: IsoDate): void {
  const { db, clock, logChange } = context
  const quarter = ensureQuarter(db, form.quarter.code)
  const place = { periodId: quarter.id, unitId: form.unit.id }
  const before = findSubmission(db, place.periodId, place.unitId)
  keepWhatStood(db, place, before, receivedOn)
  const columns = loadColumns(db)
  for (const difference of form.differences) saveDifference(context, form, { ...place, columns }, difference)
  packFigures(db, place.periodId, place.unitId)
  if (before?.state === 'included') return correctFrozen(context, form, before, receivedOn)
  const received = receiveSubmission(db, place, {
    receivedOn,
    isEstimate: form.content.isEstimate,
    at: clock(),
    origin: { source: 'form', verification: null },
  })
  logChange({
    entity: 'submission',
    key: `${form.unit.code}/${quarter.code}`,
    before: before?.state ?? null,
    after: { state: 'sent', revision: received.revision, form: form.digest },
  })
}

/** Figures that were typed and never received become a version too: they are a person's work. */
function keepWhatStood(db: WriteDatabase, place: ReportPlace, before: Submission | null, receivedOn: IsoDate): void {
  const content = loadContent(db, place)
  const isEmpty = isEmptyContent(content)
  if (!before && isEmpty) return
  const draft = { ...place, state: 'draft' as const, firstReceivedOn: null, isEstimate: false, isEmpty }
  const id = before?.id ?? saveSubmission(db, draft)
  keepVersion(db, id, receivedOn, content, { source: 'kept', verification: null })
}

/** A frozen report stays frozen: what changed goes into a correction slip that names the documents which had quoted it. */
function correctFrozen(context: CommandContext, form: MatchedForm, frozen: Submission, receivedOn: IsoDate): void {
  const { db, clock, logChange } = context
  const content = loadContent(db, frozen)
  const version = keepVersion(db, frozen.id, receivedOn, content, { source: 'form', verification: null })
  saveSubmission(db, { ...frozen, isEstimate: form.content.isEstimate, isEmpty: isEmptyContent(content) })
  const reason = `Biểu Excel lần gửi ${form.content.revision}`
  saveEvent(db, frozen.id, clock(), 'included', reason)
  const columns = loadColumns(db)
  const cells = form.differences.flatMap((difference) => {
    if (difference.what !== 'figure') return []
    const { before, after } = difference
    return [{ ledger: 'own' as const, columnId: columns.get(difference.key)?.id ?? 0, before, after }]
  })
  saveCorrectionSlip(context, frozen.id, reason, cells)
  logChange({
    entity: 'submission',
    key: `${form.unit.code}/${form.quarter.code}`,
    before: 'included',
    after: { state: 'included', revision: version.revision, form: form.digest },
  })
}

function saveDifference(
  { db, logChange }: CommandContext,
  { unit, quarter }: MatchedForm,
  { columns, ...place }: { periodId: number; unitId: number; columns: ReturnType<typeof loadColumns> },
  difference: ContentDifference,
): void {
  if (difference.what === 'figure') {
    const column = columns.get(difference.key)
    if (!column) throw new Error(`The form has the column ${difference.key}, which is not kept`)
    saveFigure(db, { ...place, ledger: 'own' }, column.id, difference.after)
    const key = [unit.code, quarter.code, 'own', difference.key].join('/')
    logChange({ entity: 'figure', key, before: difference.before, after: difference.after })
    return
  }
  const text = difference.after ?? ''
  saveNarrative(db, place, difference.section, text, foldText(text))
  const key = `${unit.code}/${quarter.code}/${difference.section}`
  logChange({ entity: 'narrative', key, before: difference.before, after: difference.after })
}

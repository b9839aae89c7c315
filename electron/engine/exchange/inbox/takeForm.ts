import type { FileAnswer } from '#shared/contract/inboxContract.ts'
import type { FormDocument } from '#shared/domain/exchange/formDocument.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { ReadDatabase } from '../../database/database.ts'
import type { CommandContext } from '../../engineContext.ts'
import { ensureQuarter } from '../../periods/periodQueries.ts'
import { applyForm } from './applyForm.ts'
import { examineForm, type ExamineOptions, type Examination, type MatchedForm } from './examineForm.ts'
import { formAnswer } from './formAnswer.ts'
import type { FormFile } from './inputFiles.ts'
import { inboxEntryKey } from './inboxEntryKey.ts'
import { findStanding, saveEntry, saveStanding } from './inboxQueries.ts'
import { formLine, saveSource } from './reportSources.ts'

/** Says what applying a form would do. */
export function trialForm(db: ReadDatabase, file: FormFile, options: ExamineOptions): FileAnswer {
  return formAnswer(file, examineForm(db, file.document, options))
}

/** Takes a form in: its line in the inbox, and its figures and texts where it is accepted. Within the caller's transaction. */
export function takeForm(
  context: CommandContext,
  file: FormFile,
  options: ExamineOptions,
  receivedOn: IsoDate,
): FileAnswer {
  const examined = examineForm(context.db, file.document, options)
  const answer = formAnswer(file, examined)
  const { entryId, fileId } = saveEntry(context.db, file, entryOf(context, answer, file.document, examined))
  if (examined.matched) takeMatched(context, examined, examined.matched, entryId, receivedOn)
  return { ...answer, entry: inboxEntryKey({ kind: 'form', id: fileId }) }
}

function takeMatched(
  context: CommandContext,
  { result }: Examination,
  matched: MatchedForm,
  entryId: number,
  receivedOn: IsoDate,
): void {
  if (result !== 'accepted' && result !== 'unchanged') return
  const { db } = context
  if (result === 'accepted') applyForm(context, matched, receivedOn)
  const { unit, period, quarter, reportType, content, digest, differences } = matched
  const series = { unitId: unit.id, period: period.code, reportType }
  const before = findStanding(db, series)
  const isLater = before === null || content.revision > before.revision
  if (result === 'accepted' || isLater) saveStanding(db, series, { revision: content.revision, digest }, entryId)
  const isSaid = result === 'accepted' || differences.length === 0
  const isNewest = isLater || (before.revision === content.revision && before.digest === digest)
  if (!isSaid || !(result === 'accepted' || isNewest)) return
  const place = { periodId: ensureQuarter(db, quarter.code).id, unitId: unit.id }
  saveSource(db, place, { line: formLine(period.code, reportType), entryId, isChanged: differences.length > 0 })
}

function entryOf({ clock }: CommandContext, answer: FileAnswer, { identity }: FormDocument, examined: Examination) {
  const { result, reason, matched, faults } = examined
  return {
    fileName: answer.fileName,
    receivedAt: clock(),
    unitId: matched?.unit.id ?? null,
    period: identity.period,
    reportType: identity.reportType,
    revision: matched?.content.revision ?? 0,
    contentDigest: matched?.digest ?? '',
    result,
    reason,
    faults: faults.length,
  }
}

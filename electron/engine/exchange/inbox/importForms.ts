import { createHash } from 'node:crypto'
import { Refusal } from '#shared/contract/failure.ts'
import type { FileAnswer, FileDecision } from '#shared/contract/inboxContract.ts'
import type { FormDocument } from '#shared/domain/exchange/formDocument.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { failureSentence } from '#shared/text/failureSentences.ts'
import type { CommandContext, JobContext } from '../../engineContext.ts'
import { readLimited } from '../../files/readLimited.ts'
import { openFormReader, type FormReader } from '../reading/openFormReader.ts'
import { readingLimits } from '../reading/readingLimits.ts'
import { applyForm } from './applyForm.ts'
import { examineForm, type ExamineOptions, type Examination } from './examineForm.ts'
import { formAnswer, unreadAnswer } from './formAnswer.ts'
import { findStanding, saveEntry, saveStanding } from './inboxQueries.ts'

/** A file that is a form, with its bytes. */
export type FormFile = { path: string; bytes: Uint8Array; digest: string; document: FormDocument }

type ImportOptions = Pick<ExamineOptions, 'expected' | 'isConfirmed'> & { decisions: readonly FileDecision[] }

/** Reads files one after the other and gives each form to `take`; a file that is no form is answered and left alone. */
export async function importForms(
  { step }: JobContext,
  paths: readonly string[],
  take: (file: FormFile) => FileAnswer,
): Promise<FileAnswer[]> {
  const reader = openFormReader()
  const answers: FileAnswer[] = []
  try {
    for (const path of paths) {
      await step({ done: answers.length, total: paths.length, label: 'Đang đọc biểu' })
      const file = await readFile(reader, path)
      answers.push('answer' in file ? file.answer : take(file))
    }
  } finally {
    await reader.close()
  }
  return answers
}

/** Says what applying a form would do. */
export function trialForm(
  { read }: Pick<JobContext, 'read'>,
  { path, digest, document }: FormFile,
  options: ImportOptions,
): FileAnswer {
  return read(({ db }) => formAnswer(path, digest, document, examineForm(db, document, optionsFor(digest, options))))
}

/** Takes a form in, in one transaction: its line in the inbox, and its figures and texts where it is accepted. */
export function takeForm(
  { write }: Pick<JobContext, 'write'>,
  { path, bytes, digest, document }: FormFile,
  options: ImportOptions,
  receivedOn: IsoDate,
): FileAnswer {
  return write((context) => {
    const examined = examineForm(context.db, document, optionsFor(digest, options))
    const answer = formAnswer(path, digest, document, examined)
    const entryId = saveEntry(context.db, { digest, bytes }, entryOf(context, answer, document, examined))
    if (examined.matched) takeMatched(context, examined, examined.matched, entryId, receivedOn)
    return answer
  })
}

function takeMatched(
  context: CommandContext,
  { result }: Examination,
  matched: NonNullable<Examination['matched']>,
  entryId: number,
  receivedOn: IsoDate,
): void {
  if (result !== 'accepted' && result !== 'unchanged') return
  if (result === 'accepted') applyForm(context, matched, receivedOn)
  const series = { unitId: matched.unit.id, period: matched.period.code, reportType: matched.reportType }
  const before = findStanding(context.db, series)
  const { revision } = matched.content
  const isLater = before === null || revision > before.revision
  if (result === 'accepted' || isLater) saveStanding(context.db, series, { revision, digest: matched.digest }, entryId)
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

function optionsFor(digest: string, { expected, isConfirmed, decisions }: ImportOptions): ExamineOptions {
  return { expected, isConfirmed, decision: decisions.find((decision) => decision.digest === digest) ?? null }
}

const packageSentence = 'Đây là tệp trao đổi .qcdc; hãy nhập bằng chức năng nhận tệp trao đổi.'

/** A file that is locked, missing or too large is an answer for that file, and no end of the others. */
async function readFile(reader: FormReader, path: string): Promise<FormFile | { answer: FileAnswer }> {
  try {
    if (/\.qcdc$/i.test(path)) return { answer: unreadAnswer(path, null, 'package', packageSentence) }
    const bytes = readLimited(path, readingLimits.fileMegabytes)
    const digest = createHash('sha256').update(bytes).digest('hex')
    const read = await reader.read(bytes)
    if (!read.ok) return { answer: unreadAnswer(path, digest, read.code, read.sentence) }
    return { path, bytes, digest, document: read.document }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { answer: unreadAnswer(path, null, error.failure.code, failureSentence(error.failure)) }
  }
}

import { Refusal } from '#shared/contract/failure.ts'
import type { FileAnswer, FileDecision } from '#shared/contract/inboxContract.ts'
import type { TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import { failureSentence } from '#shared/text/failureSentences.ts'
import type { JobContext } from '../../engineContext.ts'
import { applyPackage, trialPackage, type ReceiveOptions } from '../packages/receivePackage.ts'
import { openFormReader, type FormReader } from '../reading/openFormReader.ts'
import type { ExamineOptions } from './examineForm.ts'
import { unreadAnswer } from './formAnswer.ts'
import type { InputFile, OpenFile } from './inputFiles.ts'
import { packageAnswer } from './packageAnswer.ts'
import { takeForm, trialForm } from './takeForm.ts'

/** What a person said about the files beforehand. */
export type TakingOptions = {
  expected: { period?: string | undefined; reportType?: ReportTypeCode | undefined }
  agreed: readonly TakingNeed[]
  decisions: readonly FileDecision[]
}

/** Reads files one after the other and gives each to `take`; a file that is nothing of ours is answered and left alone. */
export async function eachFile(
  { step }: Pick<JobContext, 'step'>,
  files: readonly InputFile[],
  take: (file: OpenFile) => FileAnswer,
): Promise<FileAnswer[]> {
  const reader = openFormReader()
  const answers: FileAnswer[] = []
  let told = 0
  try {
    for (const file of files) {
      await step({ done: answers.length, total: files.length, label: file.fileName })
      const answer = await answerFile(reader, file, take)
      const differences = answer.differences.slice(0, mostToldInAll - told)
      told += differences.length
      answers.push({ ...answer, differences })
    }
  } finally {
    await reader.close()
  }
  return answers
}

/** Hundreds of packages change a hundred thousand fields: of all of them only this many are held to be told one by one. */
const mostToldInAll = 20_000

/** Says what taking a file in would do. */
export function trialFile(
  { read, today }: Pick<JobContext, 'read' | 'today'>,
  file: OpenFile,
  options: TakingOptions,
): FileAnswer {
  const { document } = file
  return read(({ db }) =>
    document === null
      ? packageAnswer(db, file, trialPackage(db, file.bytes, receiveOptions(file, options, today())))
      : trialForm(db, { ...file, document }, examineOptions(file, options)),
  )
}

/** Takes a file in by the rules of its kind, in one transaction. */
export function takeFile(
  { write }: Pick<JobContext, 'write'>,
  file: OpenFile,
  options: TakingOptions,
  receivedOn: IsoDate,
): FileAnswer {
  const { document } = file
  return write((context) =>
    document === null
      ? packageAnswer(context.db, file, applyPackage(context, file, receiveOptions(file, options, receivedOn)))
      : takeForm(context, { ...file, document }, examineOptions(file, options), receivedOn),
  )
}

/** A file that is locked, missing or too large is an answer for that file, and no end of the others. */
async function answerFile(
  reader: FormReader,
  file: InputFile,
  take: (file: OpenFile) => FileAnswer,
): Promise<FileAnswer> {
  try {
    const { bytes, digest } = file.read()
    if (file.isPackage) return take({ ...file, bytes, digest, document: null })
    const read = await reader.read(bytes)
    return read.ok
      ? take({ ...file, bytes, digest, document: read.document })
      : unreadAnswer({ ...file, digest }, read.code, read.sentence)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return unreadAnswer({ ...file, digest: null }, error.failure.code, failureSentence(error.failure))
  }
}

function decisionOf({ digest }: OpenFile, { decisions }: TakingOptions): FileDecision | null {
  return decisions.find((decision) => decision.digest === digest) ?? null
}

function examineOptions(file: OpenFile, options: TakingOptions): ExamineOptions {
  const decision = decisionOf(file, options)
  return { expected: options.expected, agreed: new Set([...options.agreed, ...(decision?.agreed ?? [])]), decision }
}

function receiveOptions(file: OpenFile, options: TakingOptions, receivedOn: IsoDate): ReceiveOptions {
  const decision = decisionOf(file, options)
  return { agreed: [...options.agreed, ...(decision?.agreed ?? [])], expected: options.expected, receivedOn }
}

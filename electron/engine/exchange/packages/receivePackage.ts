import type { TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'
import type { PackageHeader } from '#shared/domain/exchange/packageEnvelope.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { ReadDatabase } from '../../database/database.ts'
import type { CommandContext } from '../../engineContext.ts'
import { applyPackageSheet } from '../../scoring/packageSheet.ts'
import { saveSeenKey } from '../keys/unitKeys.ts'
import { applyReports } from './applyReports.ts'
import { readEnvelope, type EnvelopeFault, type OpenEnvelope } from './envelopeFile.ts'
import { examinePackage, type Examination, type Expected } from './examinePackage.ts'
import { outcomeOf, outcomeOfFault, type ExchangeOutcome } from './exchangeOutcome.ts'
import {
  findFile,
  saveAlarm,
  saveFile,
  type FileStanding,
  type ReceivedBytes,
  type Verification,
} from './fileQueries.ts'
import { sha256 } from './packedJson.ts'
import { applyEnrolment, trialEnrolment } from './receiveEnrolment.ts'
import { applyReceipt, trialReceipt } from './receiveReceipt.ts'
import { saveAlias } from './unitNames.ts'

/** What a person said beforehand about a file. */
export type ReceiveOptions = {
  /** What is agreed to without asking again. */
  agreed: readonly TakingNeed[]
  expected?: Expected | undefined
  /** The day it came in; it decides whether the report is late. */
  receivedOn: IsoDate
}

/** Says what `applyPackage` would do with the bytes of a .qcdc file of any kind. Changes nothing. */
export function trialPackage(db: ReadDatabase, bytes: Uint8Array, options: ReceiveOptions): ExchangeOutcome {
  const envelope = readEnvelope(bytes)
  if ('rule' in envelope) return outcomeOfFault(envelope)
  const agreed = new Set(options.agreed)
  if (isPackage(envelope)) return tell(examinePackage(db, envelope, agreed, options.expected ?? {}))
  return envelope.header.kind === 'receipt' ? trialReceipt(db, envelope, agreed) : trialEnrolment(db, envelope)
}

/**
 * Takes in a .qcdc file of any kind by the rules of exchange, within the caller's one transaction. A package that needs a
 * decision waits; an older one is kept and not applied; a refused one leaves nothing but, where it may be forged, an alarm.
 */
export function applyPackage(context: CommandContext, file: ReceivedBytes, options: ReceiveOptions): ExchangeOutcome {
  const envelope = readEnvelope(file.bytes)
  if ('rule' in envelope) return refuseFile(context, envelope, file.bytes)
  if (isPackage(envelope)) return receive(context, envelope, file, options)
  const { header } = envelope
  return header.kind === 'receipt'
    ? applyReceipt(context, envelope, file, new Set(options.agreed))
    : applyEnrolment(context, envelope, file)
}

function isPackage(envelope: OpenEnvelope): envelope is OpenEnvelope & { header: PackageHeader } {
  return envelope.header.kind === 'package'
}

function refuseFile({ db, clock }: CommandContext, fault: EnvelopeFault, bytes: Uint8Array): ExchangeOutcome {
  if (fault.rule === 'forged')
    saveAlarm(db, { kind: 'forged', fileId: sha256(bytes), sentence: fault.sentence, at: clock() })
  return outcomeOfFault(fault)
}

function receive(
  context: CommandContext,
  envelope: OpenEnvelope & { header: PackageHeader },
  file: ReceivedBytes,
  options: ReceiveOptions,
): ExchangeOutcome {
  const examined = examinePackage(context.db, envelope, new Set(options.agreed), options.expected ?? {})
  const outcome = tell(examined)
  raiseAlarms(context, examined, outcome)
  const { senderId, header } = examined
  if (outcome.outcome === 'refused' || outcome.rule === 'alreadyReceived' || senderId === null) return outcome
  if (header.keys) saveSeenKey(context.db, senderId, header.keys, context.clock())
  const fileId = keep(context, examined, senderId, outcome, file)
  if (outcome.outcome === 'accepted') applyExamined(context, examined, { fileId, senderId, ...options })
  return outcome
}

function keep(
  { db, clock, logChange }: CommandContext,
  { header, key }: Examination,
  senderId: number,
  outcome: ExchangeOutcome,
  file: ReceivedBytes,
): number {
  const standing: FileStanding =
    outcome.outcome === 'accepted' ? 'applied' : outcome.outcome === 'needsDecision' ? 'waiting' : 'older'
  const before = findFile(db, 'in', header.id)
  const record = {
    direction: 'in' as const,
    senderId,
    verification: verificationOf(key),
    standing,
    reason: outcome.reason,
    at: clock(),
    ...file,
  }
  const id = saveFile(db, header, record)
  if (before?.standing !== standing)
    logChange({
      entity: 'exchangeFile',
      key: header.id,
      before: before?.standing ?? null,
      after: { standing, revision: header.revision },
    })
  return id
}

function applyExamined(
  context: CommandContext,
  { header, key, incoming, columns, doubtful, scoreSheet }: Examination,
  file: { fileId: number; senderId: number; receivedOn: IsoDate },
): void {
  for (const { uid, unitId } of doubtful) saveAlias(context.db, uid, unitId)
  const { sequence, revision, sender } = header
  const { fileId, senderId, receivedOn } = file
  const applied = {
    id: fileId,
    senderId,
    senderName: sender.name,
    sequence,
    revision,
    verification: verificationOf(key),
    receivedOn,
  }
  applyReports(context, applied, incoming, columns)
  if (scoreSheet) applyPackageSheet(context, senderId, scoreSheet)
}

function raiseAlarms({ db, clock }: CommandContext, { header, key }: Examination, outcome: ExchangeOutcome): void {
  const alarm = { fileId: header.id, sentence: outcome.reason, at: clock() }
  if (outcome.rule === 'sameIdOtherContent') saveAlarm(db, { kind: 'sameIdOtherContent', ...alarm })
  if (key === 'changed' && outcome.outcome !== 'refused') saveAlarm(db, { kind: 'keyChanged', ...alarm })
}

function tell({ header, verdict, key, incoming }: Examination): ExchangeOutcome {
  return outcomeOf(header, verdict, verificationOf(key), verdict.outcome === 'refused' ? [] : incoming)
}

function verificationOf(key: Examination['key']): Verification {
  return key === 'trusted' ? 'verified' : 'unverified'
}

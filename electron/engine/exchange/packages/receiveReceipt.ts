import { receiptContentSchema, type ReceiptContent, type ReceiptItem } from '#shared/domain/exchange/packageContent.ts'
import type { PackageRule, PackageVerdict } from '#shared/domain/exchange/packageRules.ts'
import type { TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'
import { nextState } from '#shared/domain/submissions/workflow.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import type { CommandContext } from '../../engineContext.ts'
import { findPeriod } from '../../periods/periodQueries.ts'
import { findSubmission, saveEvent, saveSubmission } from '../../submissions/submissionQueries.ts'
import { mustFindOurUnitId } from '../../units/unitQueries.ts'
import { keyStanding, saveSeenKey } from '../keys/unitKeys.ts'
import type { OpenEnvelope } from './envelopeFile.ts'
import { outcomeOf, type ExchangeOutcome } from './exchangeOutcome.ts'
import { findFile, saveAlarm, saveFile, type ReceivedBytes, type Verification } from './fileQueries.ts'
import { unpackJson } from './packedJson.ts'
import { loadUnitIds } from './unitNames.ts'

type Read = {
  verdict: PackageVerdict
  verification: Verification
  senderId: number
  content: ReceiptContent | null
  isChanged: boolean
}

/** Says what a receipt would change. */
export function trialReceipt(
  db: ReadDatabase,
  envelope: OpenEnvelope,
  agreed: ReadonlySet<TakingNeed>,
): ExchangeOutcome {
  const { verdict, verification } = readReceipt(db, envelope, agreed)
  return outcomeOf(envelope.header, verdict, verification)
}

/** Takes in what the upper office says became of our packages; a returned one reopens our report, with the reason. */
export function applyReceipt(
  context: CommandContext,
  envelope: OpenEnvelope,
  { bytes, fileName }: ReceivedBytes,
  agreed: ReadonlySet<TakingNeed>,
): ExchangeOutcome {
  const { db, clock } = context
  const { header } = envelope
  const { verdict, verification, senderId, content, isChanged } = readReceipt(db, envelope, agreed)
  const outcome = outcomeOf(header, verdict, verification)
  if (outcome.outcome === 'refused') return outcome
  if (header.keys) saveSeenKey(db, senderId, header.keys, clock())
  if (isChanged) saveAlarm(db, { kind: 'keyChanged', fileId: header.id, sentence: verdict.sentence, at: clock() })
  if (outcome.outcome !== 'unchanged' && content) {
    const isAccepted = outcome.outcome === 'accepted'
    const record = {
      direction: 'in',
      senderId,
      verification,
      standing: isAccepted ? 'applied' : 'waiting',
      reason: isAccepted ? '' : outcome.reason,
      at: clock(),
      bytes,
      fileName,
    } as const
    saveFile(db, header, record)
    if (isAccepted) for (const item of content.items) applyItem(context, item, header.sequence)
  }
  return outcome
}

function readReceipt(db: ReadDatabase, { header, payload }: OpenEnvelope, agreed: ReadonlySet<TakingNeed>): Read {
  const ours = db.get<{ uid: string }>(sql`SELECT uid FROM org_unit WHERE id = ${mustFindOurUnitId(db)}`)
  const senderId = loadUnitIds(db).get(header.sender.uid) ?? 0
  const key = senderId === 0 ? 'unknown' : keyStanding(db, senderId, header.keys)
  const parsed = receiptContentSchema.safeParse(unpackJson(payload)?.value)
  const base = {
    verification: key === 'trusted' ? 'verified' : 'unverified',
    senderId,
    isChanged: key === 'changed',
  } as const
  const say = (
    outcome: PackageVerdict['outcome'],
    rule: PackageRule,
    sentence: string,
    needs: TakingNeed[] = [],
  ): Read => {
    const notes = key === 'trusted' ? [] : ['Chưa xác thực.']
    return { ...base, verdict: { outcome, rule, sentence, needs, notes }, content: parsed.data ?? null }
  }
  if (header.receiver.uid !== ours?.uid)
    return say('refused', 'wrongReceiver', `Giấy báo nhận gửi cho ${header.receiver.name}.`)
  if (senderId === 0) return say('refused', 'wrongUnit', `Không có đơn vị ${header.sender.name} trong danh sách.`)
  if (!parsed.success) return say('refused', 'contentFault', 'Giấy báo nhận sai quy cách. Hãy xin nơi gửi gửi lại.')
  const known = findFile(db, 'in', header.id)
  if (known && known.standing !== 'waiting') return say('unchanged', 'alreadyReceived', 'Đã nhận.')
  const asked: TakingNeed = key === 'changed' ? 'keyChange' : 'unverified'
  if (key !== 'trusted' && !agreed.has(asked))
    return say('needsDecision', 'needsDecision', keySentence(key, header.sender.name), [asked])
  return say('accepted', 'applied', `Đã nhận giấy báo của ${header.sender.name}.`)
}

function keySentence(key: string, name: string): string {
  if (key === 'changed') return `Khóa của ${name} đã thay đổi: hãy gọi điện đọc mã kiểm tra trước khi nhận.`
  return `Chưa biết khóa của ${name}; nếu nhận sẽ ghi “chưa xác thực”.`
}

/** Keeps the newest word on a package of ours; receipts may come in any order. */
function applyItem(context: CommandContext, item: ReceiptItem, receiptSequence: number): void {
  const { db, clock } = context
  const before = db.get<{ receipt_sequence: number }>(sql`
    SELECT receipt_sequence FROM package_receipt WHERE package_id = ${item.packageId}`)
  if (before && before.receipt_sequence >= receiptSequence) return
  db.run(sql`
    INSERT INTO package_receipt (package_id, receipt_sequence, report_type, period, revision, sequence, state, reason, at)
    VALUES (${item.packageId}, ${receiptSequence}, ${item.reportType}, ${item.period}, ${item.revision}, ${item.sequence},
            ${item.state}, ${item.reason}, ${clock()})
    ON CONFLICT (package_id) DO UPDATE SET receipt_sequence = excluded.receipt_sequence, state = excluded.state,
      reason = excluded.reason, at = excluded.at`)
  if (isNewestOfOurs(db, item)) followReceipt(context, item)
}

/** An answer to a package that we have since replaced says nothing about what we sent last. */
function isNewestOfOurs(db: ReadDatabase, { packageId, reportType, period }: ReceiptItem): boolean {
  const newest = db.get<{ file_id: string }>(sql`
    SELECT file_id FROM exchange_file
    WHERE direction = 'out' AND kind = 'package' AND report_type = ${reportType} AND period = ${period}
    ORDER BY revision DESC LIMIT 1`)
  return newest?.file_id === packageId
}

/** Our own report goes the way the upper office decided, in the last quarter of the period, which the report is of. */
function followReceipt({ db, clock, logChange }: CommandContext, { state, reason, period }: ReceiptItem): void {
  const code = parsePeriodCode(period)
  const quarter = code ? findPeriod(db, quartersOf(code).at(-1)?.code ?? period) : null
  const submission = quarter ? findSubmission(db, quarter.id, mustFindOurUnitId(db)) : null
  if (!submission || (state !== 'returned' && state !== 'accepted')) return
  const step =
    state === 'returned'
      ? ({ kind: 'return', reason } as const)
      : ({ kind: 'accept', isEstimate: submission.isEstimate, keepsEstimate: true } as const)
  const next = nextState(submission.state, step)
  if (!next.ok) return
  saveSubmission(db, { ...submission, state: next.state })
  saveEvent(db, submission.id, clock(), next.state, reason)
  logChange({
    entity: 'submission',
    key: `receipt/${period}`,
    before: submission.state,
    after: { state: next.state, reason },
  })
}

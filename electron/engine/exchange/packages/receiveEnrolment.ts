import { enrolmentContentSchema } from '#shared/domain/exchange/packageContent.ts'
import type { PackageVerdict } from '#shared/domain/exchange/packageRules.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import type { CommandContext } from '../../engineContext.ts'
import { mustFindOurUnitId } from '../../units/unitQueries.ts'
import { keyStanding, saveSeenKey } from '../keys/unitKeys.ts'
import type { OpenEnvelope } from './envelopeFile.ts'
import { outcomeOf, type ExchangeOutcome } from './exchangeOutcome.ts'
import { findFile, saveAlarm, saveFile, type ReceivedBytes } from './fileQueries.ts'
import { unpackJson } from './packedJson.ts'
import { loadUnitIds } from './unitNames.ts'

/** Says what an enrolment would change: the upper office's key becomes known, and is trusted only by its check code. */
export function trialEnrolment(db: ReadDatabase, envelope: OpenEnvelope): ExchangeOutcome {
  return outcomeOf(envelope.header, judge(db, envelope), 'unverified')
}

/** Remembers the upper office's key. A key other than the trusted one is alarmed. */
export function applyEnrolment(
  context: CommandContext,
  envelope: OpenEnvelope,
  { bytes, fileName }: ReceivedBytes,
): ExchangeOutcome {
  const { db, clock } = context
  const { header } = envelope
  const outcome = trialEnrolment(db, envelope)
  const senderId = loadUnitIds(db).get(header.sender.uid)
  if (outcome.outcome !== 'accepted' || senderId === undefined || !header.keys) return outcome
  if (keyStanding(db, senderId, header.keys) === 'changed')
    saveAlarm(db, { kind: 'keyChanged', fileId: header.id, sentence: outcome.reason, at: clock() })
  saveSeenKey(db, senderId, header.keys, clock())
  const record = {
    direction: 'in',
    senderId,
    verification: 'unverified',
    standing: 'applied',
    reason: '',
    at: clock(),
    bytes,
    fileName,
  } as const
  saveFile(db, header, record)
  return outcome
}

function judge(db: ReadDatabase, { header, payload }: OpenEnvelope): PackageVerdict {
  const say = (outcome: PackageVerdict['outcome'], rule: PackageVerdict['rule'], sentence: string): PackageVerdict => {
    return { outcome, rule, sentence, needs: [], notes: [] }
  }
  const ours = db.get<{ uid: string }>(sql`SELECT uid FROM org_unit WHERE id = ${mustFindOurUnitId(db)}`)
  if (header.receiver.uid !== ours?.uid)
    return say('refused', 'wrongReceiver', `Tệp đăng ký lập cho ${header.receiver.name}, không phải cho cơ quan này.`)
  if (!header.keys || !loadUnitIds(db).has(header.sender.uid))
    return say('refused', 'wrongUnit', `Không có đơn vị ${header.sender.name} trong danh sách.`)
  if (!enrolmentContentSchema.safeParse(unpackJson(payload)?.value).success)
    return say('refused', 'contentFault', 'Tệp đăng ký sai quy cách. Hãy xin nơi gửi gửi lại.')
  if (findFile(db, 'in', header.id)) return say('unchanged', 'alreadyReceived', 'Đã nhận.')
  return say(
    'accepted',
    'applied',
    `Đã ghi khóa của ${header.sender.name}. Hãy gọi điện đọc mã kiểm tra rồi mới tin khóa này.`,
  )
}

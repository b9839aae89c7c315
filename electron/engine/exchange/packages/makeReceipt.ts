import { refuse } from '#shared/contract/failure.ts'
import type { ReceiptHeader } from '#shared/domain/exchange/packageEnvelope.ts'
import type { ReceiptItem } from '#shared/domain/exchange/packageContent.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import type { CommandContext } from '../../engineContext.ts'
import { findPeriod, mustReadPeriod } from '../../periods/periodQueries.ts'
import { findSubmission } from '../../submissions/submissionQueries.ts'
import { loadTree, mustFindOurUnitId, mustFindUnit } from '../../units/unitQueries.ts'
import { ensureOfficeKeys } from '../keys/officeKeys.ts'
import { loadSeries, type ExchangeFile } from './fileQueries.ts'
import { keepOutgoing } from './keepOutgoing.ts'
import { outgoingHead } from './outgoingHead.ts'
import { packJson } from './packedJson.ts'

/** Whose packages are answered. */
type ReceiptRequest = { unit: string; reportType: ReportTypeCode; period: string }

type MadeReceipt = { bytes: Buffer; id: string; items: number; state: ReceiptItem['state'] }

/** Writes what became of every package of a unit's report, signed; the last item speaks of the one that stands. */
export function makeReceipt(context: CommandContext, request: ReceiptRequest): MadeReceipt {
  const { db } = context
  const period = mustReadPeriod(db, request.period)
  const tree = loadTree(db, period.cutOff)
  const sender = mustFindUnit(db, tree, request.unit)
  const series = loadSeries(db, 'in', { senderId: sender.id, reportType: request.reportType, period: period.code })
  if (series.length === 0) refuse('nothingReceived', { unit: fullName(sender), period: period.code })
  const decided = decisionOn(db, sender.id, period.code)
  const last = series.findLast(({ standing }) => standing === 'applied')
  const items = series.map((file) => itemOf(file, file === last ? decided : null))
  const { packed } = packJson({ items })
  const keys = ensureOfficeKeys(context)
  const office = tree.byId.get(mustFindOurUnitId(db)) ?? refuse('databaseEmpty', {})
  const head = outgoingHead(context, { id: context.newId(), sender: office, receiver: sender, keys, payload: packed })
  const header: ReceiptHeader = { ...head, kind: 'receipt' }
  const change = { ...request, items: items.length }
  const bytes = keepOutgoing(context, header, { payload: packed, keys, senderId: office.id, change })
  return { bytes, id: header.id, items: items.length, state: items.at(-1)?.state ?? 'received' }
}

type Decision = { state: 'accepted' | 'returned'; reason: string } | null

/** What was decided about the sender's own report, in the last quarter of the period, which the report is of. */
function decisionOn(db: ReadDatabase, unitId: number, period: string): Decision {
  const parsed = parsePeriodCode(period)
  const quarter = parsed && findPeriod(db, quartersOf(parsed).at(-1)?.code ?? period)
  const submission = quarter && findSubmission(db, quarter.id, unitId)
  if (!submission) return null
  if (submission.state === 'accepted' || submission.state === 'included') return { state: 'accepted', reason: '' }
  if (submission.state !== 'returned') return null
  const event = db.get<{ reason: string }>(sql`
    SELECT reason FROM submission_event WHERE submission_id = ${submission.id} AND state = 'returned' ORDER BY id DESC LIMIT 1`)
  return { state: 'returned', reason: event?.reason ?? '' }
}

function itemOf(file: ExchangeFile, decided: Decision): ReceiptItem {
  const standing =
    file.standing === 'older'
      ? { state: 'notApplied' as const, reason: file.reason }
      : { state: 'received' as const, reason: '' }
  return {
    packageId: file.fileId,
    reportType: file.reportType ?? '',
    period: file.period ?? '',
    revision: file.revision ?? 1,
    sequence: file.sequence,
    digest: file.digest,
    ...(decided ?? standing),
  }
}

import type { Output } from '#shared/rpc/connectEngine.ts'
import { refuse } from '#shared/contract/failure.ts'
import type { PackageContent } from '#shared/domain/exchange/packageContent.ts'
import type { PackageHeader, PublicKeys } from '#shared/domain/exchange/packageEnvelope.ts'
import { controlTotals } from '#shared/domain/exchange/packageTotals.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { periodKindOf } from '#shared/domain/periods/dueDate.ts'
import type { Period, ReportTypeCode } from '#shared/domain/periods/period.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import { isReceived } from '#shared/domain/submissions/workflow.ts'
import { loadIndicatorCatalogue } from '../../catalogues/catalogueQueries.ts'
import type { CommandContext } from '../../engineContext.ts'
import { ensureQuarter, mustReadPeriod } from '../../periods/periodQueries.ts'
import { receiveSubmission } from '../../submissions/receiveSubmission.ts'
import { isLastVersion, loadContent } from '../../submissions/reportContent.ts'
import { findSubmission } from '../../submissions/submissionQueries.ts'
import { loadTree, mustFindOurUnitId, mustFindUnit } from '../../units/unitQueries.ts'
import { checkCodeOf } from '../keys/keyPairs.ts'
import { ensureOfficeKeys, type OfficeKeys } from '../keys/officeKeys.ts'
import { findTrustedKey } from '../keys/unitKeys.ts'
import { readEnvelope } from './envelopeFile.ts'
import { loadFileBytes, loadSeries, nextRevision, type ExchangeFile } from './fileQueries.ts'
import { keepOutgoing } from './keepOutgoing.ts'
import { loadPackageContent } from './loadPackageContent.ts'
import { outgoingHead } from './outgoingHead.ts'
import { packJson } from './packedJson.ts'
import { sealBytes } from './sealing.ts'

/** Which report is sent, and how. Sealed by default wherever the receiver's key is trusted. */
type PackageRequest = {
  unit: string
  reportType: ReportTypeCode
  period: string
  isEstimate?: boolean | undefined
  sealed?: boolean | undefined
}

export type MadePackage = { bytes: Buffer } & Omit<Output<'exchange.makePackage'>, 'path' | 'bytes'>

/**
 * Sends a unit's report: what stands in it becomes a version, and the package holds it with everything below. When nothing
 * has changed since the last package, that one is given again, byte for byte.
 */
export function makePackage(context: CommandContext, request: PackageRequest): MadePackage {
  const { db } = context
  const period = mustReadPeriod(db, request.period)
  if (period.kind !== periodKindOf[request.reportType])
    refuse('periodDoesNotFit', { period: period.code, reportType: request.reportType })
  const tree = loadTree(db, period.cutOff)
  const unit = mustFindOwnUnit(context, tree, request.unit)
  const receiver = tree.byId.get(unit.parentId ?? 0) ?? refuse('noUpperUnit', { unit: fullName(unit) })
  if (unit.id === mustFindOurUnitId(db)) sendOwnReport(context, unit, period, request.isEstimate)
  const keys = ensureOfficeKeys(context)
  const receiverKey = findReceiverKey(context, receiver, request.sealed)
  const content = loadPackageContent(db, unit, period)
  return writePackage(context, { ...request, unit, receiver, period, content, keys, receiverKey })
}

/** Our own unit, or one below it whose data we keep. */
function mustFindOwnUnit({ db }: CommandContext, tree: TreeAsOf, code: string): UnitAsOf {
  const unit = mustFindUnit(db, tree, code)
  const ourId = mustFindOurUnitId(db)
  const isOurs = unit.id === ourId || descendantsAsOf(tree, ourId).some(({ id }) => id === unit.id)
  return isOurs ? unit : refuse('unitNotOurs', { unit: fullName(unit) })
}

function findReceiverKey({ db }: CommandContext, receiver: UnitAsOf, sealed: boolean | undefined): PublicKeys | null {
  if (sealed === false) return null
  const key = findTrustedKey(db, receiver.id)
  return key ?? (sealed ? refuse('keyNotTrusted', { unit: fullName(receiver) }) : null)
}

/** Marks our own report as sent, in each quarter of the period where something stands in it that was not sent before. */
function sendOwnReport(context: CommandContext, unit: UnitAsOf, period: Period, isEstimate: boolean | undefined): void {
  const { db, clock, today, logChange } = context
  for (const { code } of quartersOf(period)) {
    const place = { periodId: ensureQuarter(db, code).id, unitId: unit.id }
    const before = findSubmission(db, place.periodId, place.unitId)
    if (before?.state === 'included') continue
    const estimate = isEstimate ?? before?.isEstimate ?? false
    const isSent = before && isReceived(before.state) && before.isEstimate === estimate
    if (isSent && isLastVersion(db, before.id, loadContent(db, place))) continue
    const received = receiveSubmission(db, place, { receivedOn: today(), isEstimate: estimate, at: clock() })
    logChange({
      entity: 'submission',
      key: `${unit.code}/${code}`,
      before: before?.state ?? null,
      after: { state: 'sent', revision: received.revision },
    })
  }
}

type Writing = {
  unit: UnitAsOf
  receiver: UnitAsOf
  reportType: ReportTypeCode
  period: Period
  content: PackageContent
  keys: OfficeKeys
  receiverKey: PublicKeys | null
}

function writePackage(context: CommandContext, writing: Writing): MadePackage {
  const { db } = context
  const { unit, reportType, period, content, keys } = writing
  const series = { senderId: unit.id, reportType, period: period.code }
  const { digest, packed } = packJson(content)
  const last = loadSeries(db, 'out', series).at(-1)
  const again = last && sameAgain(context, last, digest, writing)
  if (again) return again
  const { header, payload } = headerOf(context, writing, { digest, packed, series, supersedes: last?.fileId ?? null })
  const change = { ...series, revision: header.revision }
  const bytes = keepOutgoing(context, header, { payload, keys, senderId: unit.id, change })
  return made(bytes, header, content, true)
}

/** The last package, when it still says all there is, for the same receiver's key and by the same key of ours. */
function sameAgain(
  { db }: CommandContext,
  last: ExchangeFile,
  digest: string,
  { content, keys, receiverKey, receiver }: Writing,
): MadePackage | null {
  if (last.digest !== digest) return null
  const bytes = loadFileBytes(db, last.id)
  const read = readEnvelope(bytes)
  if ('rule' in read || read.header.kind !== 'package') throw new Error(`our own package ${last.fileId} cannot be read`)
  const { header } = read
  const isSame =
    header.keys?.id === keys.id &&
    header.receiver.uid === receiver.uid &&
    (header.sealed?.receiverKey ?? null) === (receiverKey?.id ?? null)
  return isSame ? made(bytes, header, content, false) : null
}

function headerOf(
  context: CommandContext,
  { unit, receiver, reportType, period, content, keys, receiverKey }: Writing,
  packing: {
    digest: string
    packed: Buffer
    series: { senderId: number; reportType: string; period: string }
    supersedes: string | null
  },
): { header: PackageHeader; payload: Buffer } {
  const { db } = context
  const id = context.newId()
  const closed = receiverKey && sealBytes(packing.packed, receiverKey, id)
  const payload = closed?.sealed ?? packing.packed
  const header: PackageHeader = {
    ...outgoingHead(context, { id, sender: unit, receiver, keys, payload }),
    kind: 'package',
    reportType,
    period: period.code,
    revision: nextRevision(db, packing.series),
    supersedes: packing.supersedes,
    catalogue: loadIndicatorCatalogue(db, period.cutOff).version,
    totals: controlTotals(content),
    digest: packing.digest,
    sealed: closed?.seal ?? null,
  }
  return { header, payload }
}

function made(bytes: Buffer, header: PackageHeader, content: PackageContent, isNew: boolean): MadePackage {
  const { id, revision, digest, sealed, keys } = header
  const checkCode = keys ? checkCodeOf(keys) : ''
  return { bytes, id, revision, digest, reports: content.reports.length, isSealed: sealed !== null, isNew, checkCode }
}

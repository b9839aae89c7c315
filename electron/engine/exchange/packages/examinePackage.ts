import type { PackageHeader } from '#shared/domain/exchange/packageEnvelope.ts'
import type { PackageContent, PackageReport, PackageScoreSheet } from '#shared/domain/exchange/packageContent.ts'
import { compareReports, type FieldDifference } from '#shared/domain/exchange/packageDifference.ts'
import { decidePackage, type PackageFacts, type PackageVerdict } from '#shared/domain/exchange/packageRules.ts'
import type { TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { descendantsAsOf, treeAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { periodKindOf } from '#shared/domain/periods/dueDate.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { parsePeriodCode } from '#shared/domain/periods/periodCode.ts'
import { periodLabel } from '#shared/domain/periods/periodLabel.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import { findPeriod, mustReadPeriod } from '../../periods/periodQueries.ts'
import { loadContent } from '../../submissions/reportContent.ts'
import { findSubmission, type Submission } from '../../submissions/submissionQueries.ts'
import { loadUnits, mustFindOurUnitId } from '../../units/unitQueries.ts'
import { keyStanding } from '../keys/unitKeys.ts'
import { otherSource, packageLine } from '../inbox/reportSources.ts'
import { findFile, loadSeries, type ExchangeFile } from './fileQueries.ts'
import type { OpenEnvelope } from './envelopeFile.ts'
import { openContent } from './openContent.ts'
import { loadColumnNames, toBody, type ColumnNames } from './reportBody.ts'
import { loadUnitIds, matchUnits, toPackageUnit, type DoubtfulUnit } from './unitNames.ts'

/** What a person said the file should be of; a file of something else is refused. */
export type Expected = { unit?: string | undefined; reportType?: string | undefined; period?: string | undefined }

/** One report of the package beside what stands here now. */
export type IncomingReport = {
  report: PackageReport
  unitId: number
  unitCode: string
  unitName: string
  period: Period
  submission: Submission | null
  differences: readonly FieldDifference[]
  /** What the report stands by instead, where that is not a package of this sender and says something else. */
  otherWay: string | null
}

/** A package looked at from every side, before anything is written. */
export type Examination = {
  header: PackageHeader
  senderId: number | null
  key: PackageFacts['key']
  incoming: readonly IncomingReport[]
  doubtful: readonly DoubtfulUnit[]
  columns: ColumnNames
  verdict: PackageVerdict
  scoreSheet: PackageScoreSheet | null
}

/** Reads all that the rules need about a package and lets them decide. Changes nothing. */
export function examinePackage(
  db: ReadDatabase,
  { header, payload }: OpenEnvelope & { header: PackageHeader },
  agreed: ReadonlySet<TakingNeed>,
  expected: Expected,
): Examination {
  const columns = loadColumnNames(db)
  const sender = findSender(db, header)
  const opened = sender.standing === 'known' ? openContent(db, header, payload, columns) : { fault: '' }
  const matched =
    'content' in opened ? matchContent(db, sender, opened.content, columns, header.sequence) : nothing(opened.fault)
  const key = sender.id === null ? 'unknown' : keyStanding(db, sender.id, header.keys)
  const facts: PackageFacts = {
    id: header.id,
    digest: header.digest,
    revision: header.revision,
    periodName: header.period,
    sender: { uid: header.sender.uid, name: header.sender.name, standing: sender.standing },
    receiver: header.receiver,
    office: toPackageUnit(sender.office),
    wrongUnit: wrongUnit(header, expected),
    wrongType: wrongType(header, expected),
    wrongPeriod: wrongPeriod(db, header, opened, expected),
    ...seriesFacts(db, header, sender.id),
    key,
    contentFault: matched.fault,
    ...standingFacts(db, matched.incoming),
    doubtfulUnits: matched.doubtful.map(({ name }) => name),
    otherWay: matched.incoming.flatMap(({ unitName, period, otherWay }) =>
      otherWay === null ? [] : [`${unitName} ${period.code} (${otherWay})`],
    ),
    differences: matched.incoming.reduce((sum, { differences }) => sum + differences.length, 0),
  }
  const { incoming, doubtful } = matched
  const verdict = decidePackage(facts, agreed)
  const scoreSheet = 'content' in opened ? (opened.content.scoreSheet ?? null) : null
  return { header, senderId: sender.id, key, incoming, doubtful, columns, verdict, scoreSheet }
}

type Sender = {
  id: number | null
  office: Parameters<typeof toPackageUnit>[0]
  standing: PackageFacts['sender']['standing']
}

/** The sender must stand below our unit at the end of the period; whose office we are is read on that day too. */
function findSender(db: ReadDatabase, header: PackageHeader): Sender {
  const units = loadUnits(db)
  const ourId = mustFindOurUnitId(db)
  const period = parsePeriodCode(header.period)
  const latest = treeAsOf(units, '9999-12-31')
  const tree = period ? treeAsOf(units, mustReadPeriod(db, header.period).cutOff) : latest
  const office = tree.byId.get(ourId) ?? latest.byId.get(ourId)
  if (!office) throw new Error('our own unit has ended')
  const id = loadUnitIds(db).get(header.sender.uid) ?? null
  if (id === null) return { id, office, standing: 'unknown' }
  const isBelow = descendantsAsOf(tree, ourId).some((unit) => unit.id === id)
  return { id, office, standing: isBelow ? 'known' : 'notBelow' }
}

type Matched = { incoming: IncomingReport[]; doubtful: readonly DoubtfulUnit[]; fault: string | null }

function nothing(fault: string): Matched {
  return { incoming: [], doubtful: [], fault }
}

function matchContent(
  db: ReadDatabase,
  sender: Sender,
  content: PackageContent,
  columns: ColumnNames,
  sequence: number,
): Matched {
  const units = loadUnits(db)
  const senderId = sender.id ?? 0
  const trees = new Map(
    content.reports.map(({ quarter }) => [quarter, treeAsOf(units, mustReadPeriod(db, quarter).cutOff)]),
  )
  const below = [...trees.values()].flatMap((tree) => descendantsAsOf(tree, senderId))
  const { ids, doubtful, unmatched } = matchUnits(content, loadUnitIds(db), below)
  if (unmatched.length > 0)
    return nothing(`Danh sách đơn vị ở đây chưa có ${unmatched.slice(0, 5).join(', ')}. Hãy bổ sung rồi nhận lại.`)
  const applied = loadAppliedSequences(db, senderId)
  const incoming: IncomingReport[] = []
  for (const report of content.reports) {
    const found = findIncoming(db, report, ids.get(report.unit) ?? 0, senderId, trees, columns)
    if (typeof found === 'string') return nothing(found)
    const last = applied.get(`${found.unitId} ${report.quarter}`) ?? 0
    if (last < sequence || (last === sequence && found.otherWay !== null)) incoming.push(found)
  }
  return { incoming, doubtful, fault: null }
}

function findIncoming(
  db: ReadDatabase,
  report: PackageReport,
  unitId: number,
  senderId: number,
  trees: ReadonlyMap<string, TreeAsOf>,
  columns: ColumnNames,
): IncomingReport | string {
  const unit = trees.get(report.quarter)?.byId.get(unitId)
  const tree = trees.get(report.quarter)
  const isSenders =
    unit && tree && (unitId === senderId || descendantsAsOf(tree, senderId).some(({ id }) => id === unitId))
  if (!isSenders)
    return `Tệp có báo cáo ${report.quarter} của đơn vị ${report.unit}, không thuộc nơi gửi vào ngày chốt số liệu.`
  const period = findPeriod(db, report.quarter)
  const place = { periodId: period?.id ?? 0, unitId }
  const differences = compareReports(toBody(loadContent(db, place), columns), report)
  const submission = findSubmission(db, place.periodId, unitId)
  return {
    report,
    unitId,
    unitCode: unit.code,
    unitName: fullName(unit),
    period: period ?? mustReadPeriod(db, report.quarter),
    submission,
    differences,
    otherWay: differences.length > 0 ? otherSource(db, place, packageLine(senderId)) : null,
  }
}

/** The highest sequence of a file of the sender by which each unit's report stands. */
function loadAppliedSequences(db: ReadDatabase, senderId: number): Map<string, number> {
  const rows = db.raw<[number, string, number]>(sql`
    SELECT a.unit_id, p.code, a.sequence FROM applied_report a
    JOIN period p ON p.id = a.period_id JOIN exchange_file f ON f.id = a.file_id WHERE f.sender_id = ${senderId}`)
  return new Map(rows.map(([unitId, quarter, sequence]) => [`${unitId} ${quarter}`, sequence]))
}

function wrongUnit({ sender }: PackageHeader, expected: Expected): string | null {
  if (expected.unit === undefined || expected.unit === sender.code) return null
  return `Tệp là của ${sender.name} (mã ${sender.code}), không phải của đơn vị mã ${expected.unit}.`
}

function wrongType({ reportType, period }: PackageHeader, expected: Expected): string | null {
  if (expected.reportType !== undefined && expected.reportType !== reportType)
    return `Tệp là báo cáo loại ${reportType}, không phải loại ${expected.reportType}.`
  const parsed = parsePeriodCode(period)
  return parsed && parsed.kind !== periodKindOf[reportType]
    ? `Loại báo cáo ${reportType} không hợp với kỳ ${period}.`
    : null
}

function wrongPeriod(
  db: ReadDatabase,
  { period }: PackageHeader,
  opened: { content: PackageContent } | { fault: string },
  expected: Expected,
): string | null {
  const parsed = parsePeriodCode(period)
  if (!parsed) return `Không có kỳ báo cáo “${period}”.`
  if (expected.period !== undefined && expected.period !== period)
    return `Tệp là báo cáo ${periodLabel(parsed)}, không phải kỳ ${expected.period}.`
  const ours = mustReadPeriod(db, period)
  if (!('content' in opened)) return null
  const { from, cutOff } = opened.content.period
  return from === ours.from && cutOff === ours.cutOff
    ? null
    : `Ở nơi gửi, ${periodLabel(parsed)} tính từ ${from} đến ${cutOff}; ở đây từ ${ours.from} đến ${ours.cutOff}. Hãy thống nhất lịch.`
}

function seriesFacts(
  db: ReadDatabase,
  header: PackageHeader,
  senderId: number | null,
): Pick<PackageFacts, 'sameId' | 'appliedRevision' | 'seenRevisions'> {
  const series = senderId === null ? [] : loadSeries(db, 'in', { ...header, senderId })
  const same: ExchangeFile | null = findFile(db, 'in', header.id)
  const revisions = (files: readonly ExchangeFile[]) => files.map(({ revision }) => revision ?? 0)
  return {
    sameId: same && { digest: same.digest, isOpen: same.standing === 'waiting' },
    appliedRevision: Math.max(0, ...revisions(series.filter(({ standing }) => standing === 'applied'))),
    seenRevisions: revisions(series.filter(({ fileId }) => fileId !== header.id)),
  }
}

function standingFacts(
  db: ReadDatabase,
  incoming: readonly IncomingReport[],
): Pick<PackageFacts, 'closedPeriods' | 'frozenReports'> {
  const changed = incoming.filter(({ differences, submission }) => differences.length > 0 || submission === null)
  const closed = new Set(
    db.raw<[string]>(sql`SELECT code FROM period WHERE closed_at IS NOT NULL`).map(([code]) => code),
  )
  const frozen = incoming.filter(
    ({ differences, submission }) => differences.length > 0 && submission?.state === 'included',
  )
  return {
    closedPeriods: [...new Set(changed.map(({ period }) => period.code))].filter((code) => closed.has(code)),
    frozenReports: frozen.map(({ unitName, period }) => `${unitName} ${period.code}`),
  }
}

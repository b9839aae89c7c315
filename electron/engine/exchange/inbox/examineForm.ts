import { createHash } from 'node:crypto'
import { Refusal } from '#shared/contract/failure.ts'
import type { FileDecision } from '#shared/contract/inboxContract.ts'
import { compareContents, type ContentDifference } from '#shared/domain/exchange/compareContents.ts'
import { contentText, type FormContent } from '#shared/domain/exchange/formContent.ts'
import type { FormDocument } from '#shared/domain/exchange/formDocument.ts'
import type { FormColumn, FormSection } from '#shared/domain/exchange/formFacts.ts'
import type { FormFault } from '#shared/domain/exchange/formFault.ts'
import { formVerdict, type Verdict } from '#shared/domain/exchange/formVerdict.ts'
import { matchUnit } from '#shared/domain/exchange/matchUnit.ts'
import { placeName, readFormContent } from '#shared/domain/exchange/readFormContent.ts'
import type { TakingNeed } from '#shared/domain/exchange/takingNeeds.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { Period, ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { PeriodId } from '#shared/domain/periods/periodCode.ts'
import { failureSentence } from '#shared/text/failureSentences.ts'
import { loadIndicatorCatalogue, loadOutline } from '../../catalogues/catalogueQueries.ts'
import { reportTypeNames } from '#shared/text/reportTypeNames.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { loadTree, mustFindOurUnitId, mustFindUnit } from '../../units/unitQueries.ts'
import { formColumns, formSections, mustFitPeriod } from '../forms/loadFormFacts.ts'
import { loadReportNow } from './loadReportNow.ts'
import { ruleFaults } from './ruleFaults.ts'

/** What the receiver wants and decided beforehand. */
export type ExamineOptions = {
  expected: { period?: string | undefined; reportType?: ReportTypeCode | undefined }
  agreed: ReadonlySet<TakingNeed>
  decision: FileDecision | null
}

/** A form that was matched to its report: everything that applying it needs. */
export type MatchedForm = {
  unit: UnitAsOf
  period: Period
  quarter: PeriodId
  reportType: ReportTypeCode
  content: FormContent
  digest: string
  differences: readonly ContentDifference[]
  columns: readonly FormColumn[]
  sections: readonly FormSection[]
}

/** What a form is and what becomes of it; `matched` is null where it was refused before its cells were read. */
export type Examination = Verdict & {
  candidates: readonly UnitAsOf[]
  faults: readonly FormFault[]
  matched: MatchedForm | null
}

/** Finds out whose form it is, reads its cells, checks them by the rules and sets them beside what stands. Changes nothing. */
export function examineForm(db: ReadDatabase, form: FormDocument, options: ExamineOptions): Examination {
  const { identity } = form
  const unexpected = unexpectedReason(form, options.expected)
  if (unexpected !== null) return refused(unexpected)
  const fitting = fitPeriod(db, form)
  if (typeof fitting === 'string') return refused(fitting)
  const tree = loadTree(db, fitting.period.cutOff)
  const found = findUnit(db, tree, form, options.decision)
  if (!('unit' in found)) return { faults: [], matched: null, ...found }
  const { unit } = found
  const catalogue = loadIndicatorCatalogue(db, fitting.period.cutOff)
  const columns = formColumns(catalogue, unit)
  const sections = formSections(loadOutline(db, identity.reportType, 'unit', fitting.period.cutOff), unit)
  const answers = new Map(options.decision?.answers.map((answer) => [placeName(answer), answer.text.normalize('NFC')]))
  const read = readFormContent(form, { catalogue: catalogue.version, columns, sections }, answers)
  const isReadable = read.faults.every(({ severity }) => severity === 'warning')
  const rules = isReadable ? ruleFaults(db, { tree, unit, quarter: fitting.quarter }, form, read.content) : []
  const content = { ...read, faults: [...read.faults, ...rules] }
  return judge(db, { unit, ...fitting, reportType: identity.reportType, columns, sections, ...content }, form, options)
}

function judge(
  db: ReadDatabase,
  read: Omit<MatchedForm, 'digest' | 'differences'> & { faults: readonly FormFault[] },
  { identity }: FormDocument,
  { agreed }: ExamineOptions,
): Examination {
  const { faults, ...form } = read
  const now = loadReportNow(db, form)
  const scope = {
    keys: identity.figures.map(({ key }) => key),
    sections: identity.narratives.map(({ section }) => section),
  }
  const differences = compareContents(now.content, form.content, scope)
  const digest = createHash('sha256').update(contentText(form.content)).digest('hex')
  const count = (severity: FormFault['severity']) => faults.filter((fault) => fault.severity === severity).length
  const verdict = formVerdict({
    errors: count('error'),
    questions: count('question'),
    doubts: count('doubt'),
    revision: form.content.revision,
    digest,
    inForce: now.standing,
    otherWay: differences.length > 0 ? now.otherWay : null,
    onceInForce: now.onceInForce,
    differences: differences.length,
    isBlankNow: now.content.figures.size === 0 && now.content.narratives.size === 0,
    isEmpty: form.content.figures.size === 0 && form.content.narratives.size === 0,
    state: now.state,
    isPeriodClosed: now.isPeriodClosed,
    agreed,
  })
  return { ...verdict, candidates: [], faults, matched: { ...form, digest, differences } }
}

function unexpectedReason(
  { identity }: FormDocument,
  { period, reportType }: ExamineOptions['expected'],
): string | null {
  if (reportType !== undefined && reportType !== identity.reportType)
    return `Biểu này là ${reportTypeNames[identity.reportType]}, không phải ${reportTypeNames[reportType]}.`
  if (period !== undefined && period !== identity.period)
    return `Biểu này của kỳ ${identity.period}, không phải kỳ ${period}.`
  return null
}

/** A sentence where type and period of the form do not fit each other or this office. */
function fitPeriod(db: ReadDatabase, { identity }: FormDocument): { period: Period; quarter: PeriodId } | string {
  try {
    return mustFitPeriod(db, identity)
  } catch (error) {
    if (error instanceof Refusal) return failureSentence(error.failure)
    throw error
  }
}

type Found = { unit: UnitAsOf } | (Verdict & { candidates: readonly UnitAsOf[] })

function findUnit(db: ReadDatabase, tree: TreeAsOf, { identity }: FormDocument, decision: FileDecision | null): Found {
  const below = descendantsAsOf(tree, mustFindOurUnitId(db))
  const decided = decision?.unit === undefined ? null : mustFindUnit(db, tree, decision.unit)
  if (decided) return below.includes(decided) ? mustReport(decided) : refused(outsideReason(fullName(decided)))
  const named = { uid: identity.unitUid, name: identity.unitName, parentName: identity.parentName }
  const match = matchUnit(named, below)
  switch (match.kind) {
    case 'matched':
      return mustReport(match.unit)
    case 'unknown':
      return refused(outsideReason(identity.unitName))
    case 'doubtful':
      return {
        result: 'needsDecision',
        reason: `Biểu ghi đơn vị “${identity.unitName}”${identity.parentName === '' ? '' : `, ${identity.parentName}`}; chưa chắc là đơn vị nào, cần chọn.`,
        needs: ['unit'],
        candidates: match.candidates,
      }
  }
}

function mustReport(unit: UnitAsOf): Found {
  return unit.reports ? { unit } : refused(`${fullName(unit)} không phải gửi báo cáo trong kỳ này.`)
}

function outsideReason(name: string): string {
  return `Biểu của “${name}”, không phải đơn vị gửi báo cáo cho cơ quan này trong kỳ.`
}

function refused(reason: string): Examination {
  return { result: 'refused', reason, needs: [], candidates: [], faults: [], matched: null }
}

import { refuse } from '#shared/contract/failure.ts'
import type { Consolidation } from '#shared/domain/consolidation/consolidation.ts'
import { assignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import { countCells } from '#shared/domain/directiveTasks/countCells.ts'
import { deadlineText } from '#shared/domain/directiveTasks/deadlineText.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { Signer } from '#shared/domain/orgTree/issuer.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { periodKindOf } from '#shared/domain/periods/dueDate.ts'
import type { Period, ReportTypeCode } from '#shared/domain/periods/period.ts'
import type { AssignmentFact, BoardUnit, DisseminationFact, ReportFacts } from '#shared/domain/reporting/reportFacts.ts'
import { loadIndicatorCatalogue, loadOutline } from '../catalogues/catalogueQueries.ts'
import { loadConsolidation, loadConsolidations } from '../consolidation/loadConsolidation.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { loadBoard } from '../periods/loadBoard.ts'
import { mustReadPeriod } from '../periods/periodQueries.ts'
import { loadScoreFacts } from '../scoring/loadScoreFacts.ts'
import { loadDissemination } from '../tasks/disseminationQueries.ts'
import { countEvidence } from '../tasks/evidenceQueries.ts'
import { loadProofs } from '../tasks/progressQueries.ts'
import { loadAssignments } from '../tasks/taskQueries.ts'
import { loadIssuer } from '../units/loadIssuer.ts'
import { loadTree, mustFindOurUnitId, mustFindUnitId } from '../units/unitQueries.ts'
import { loadEdits, loadNarrativeFacts } from './reportQueries.ts'

/** Which report is asked for, and how it is headed; our own unit where none is named. */
export type ReportRequest = {
  unit?: string | undefined
  reportType: ReportTypeCode
  period: string
  number: number | null
  issuedOn: IsoDate | null
  signer: Signer | null
}

/**
 * Reads everything a report is written from; to be called inside one transaction. Throws `Refusal` unknownUnit,
 * unknownPeriod, periodDoesNotFit, or unitCannotReport for a unit that has no steering committee of its own level.
 */
export function loadReportFacts(db: ReadDatabase, request: ReportRequest): ReportFacts {
  const period = mustReadPeriod(db, request.period)
  const { reportType, number, issuedOn, signer } = request
  if (period.kind !== periodKindOf[reportType]) refuse('periodDoesNotFit', { period: period.code, reportType })
  const tree = loadTree(db, period.cutOff)
  const unit = mustFindReportingUnit(db, tree, request.unit)
  const children = tree.childrenOf.get(unit.id) ?? []
  const { id: directiveId, ...directive } = loadDirective(db, period.cutOff)
  const outline = loadOutline(db, reportType, unit.kind === 'province' ? 'consolidated' : 'unit', period.cutOff)
  return {
    reportType,
    unit: { code: unit.code, kind: unit.kind, designation: unit.designation, name: fullName(unit) },
    children: children.map((child) => ({ code: child.code, name: fullName(child), kind: child.kind })),
    period,
    issuer: loadIssuer(db, tree, unit, period.cutOff),
    number,
    issuedOn,
    signer,
    directive,
    outline,
    groups: loadIndicatorCatalogue(db, period.cutOff).groups,
    consolidation: loadConsolidation(db, { period: period.code, unit: unit.code }),
    below: loadBelow(db, tree, children, period.code),
    board: loadBoardFacts(db, period, reportType, unit.id),
    assignments: loadAssignmentFacts(db, tree, unit, period.cutOff),
    dissemination: loadDisseminationFact(db, tree, unit, directiveId, period.cutOff),
    narratives: loadNarrativeFacts(db, period, [unit, ...children]),
    scores: reportType === 'annual' ? loadScoreFacts(db, unit, period.year) : null,
    edits: loadEdits(db, unit.id, period.code, reportType),
  }
}

function mustFindReportingUnit(db: ReadDatabase, tree: TreeAsOf, code: string | undefined): UnitAsOf {
  const id = code === undefined ? mustFindOurUnitId(db) : mustFindUnitId(db, code)
  const unit = tree.byId.get(id) ?? refuse('unknownUnit', { code: code ?? '', nearest: null })
  const canReport = unit.kind === 'province' || unit.kind === 'district' || unit.kind === 'partyCommittee'
  return canReport ? unit : refuse('unitCannotReport', { code: unit.code, name: fullName(unit) })
}

/** The last directive issued by then; its code is its number with a hyphen for the slash: "09-CT-TU" is 09-CT/TU. */
function loadDirective(db: ReadDatabase, on: IsoDate): ReportFacts['directive'] & { id: number } {
  const row = db.get<Omit<ReportFacts['directive'], 'number'> & { id: number; code: string }>(sql`
    SELECT id, code, issued_on AS issuedOn, issuer, title FROM directive WHERE kind = 'directive'
    ORDER BY issued_on <= ${on} DESC, abs(julianday(issued_on) - julianday(${on})) LIMIT 1`)
  const { code, ...directive } = row ?? refuse('databaseEmpty', {})
  return { ...directive, number: code.replace(/^(\d+-\p{Lu}+)-/u, '$1/') }
}

/** Where some child has units below it: every child that reports, so that their parts by loại hình add up to the total. */
function loadBelow(db: ReadDatabase, tree: TreeAsOf, children: readonly UnitAsOf[], period: string): Consolidation[] {
  const hasBelow = children.some((child) => (tree.childrenOf.get(child.id) ?? []).length > 0)
  const shown = children.filter((child) => hasBelow && child.kind !== 'advisory')
  return loadConsolidations(
    db,
    period,
    shown.map(({ code }) => code),
  )
}

function loadBoardFacts(db: ReadDatabase, period: Period, reportType: ReportTypeCode, unitId: number): BoardUnit[] {
  const codes = new Map(db.raw<[number, string]>(sql`SELECT id, code FROM org_unit`))
  return loadBoard(db, period, reportType, unitId).units.map(
    ({ code, fullName: name, parentId, state, due, received }) => ({
      unit: { code, name },
      parent: parentId === null ? null : (codes.get(parentId) ?? null),
      state,
      due,
      received,
    }),
  )
}

/** The orders to the unit and to everything below it. */
function loadAssignmentFacts(db: ReadDatabase, tree: TreeAsOf, unit: UnitAsOf, on: IsoDate): AssignmentFact[] {
  const ids = new Set([unit.id, ...descendantsAsOf(tree, unit.id).map(({ id }) => id)])
  const [proofs, evidence] = [loadProofs(db, on), countEvidence(db, on)]
  return loadAssignments(db, tree, on)
    .filter((assignment) => ids.has(assignment.unit.id))
    .map((assignment) => ({
      task: assignment.task.code,
      title: assignment.task.order,
      unit: { code: assignment.unit.code, name: fullName(assignment.unit) },
      state: assignmentState(assignment, assignment.progress, on),
      deadlineAsWritten: deadlineText(assignment.task.deadline),
      isDated: assignment.due !== null || assignment.task.deadline.kind === 'fromDate',
      proof: proofs.get(assignment.id) ?? null,
      evidence: evidence.get(assignment.id) ?? 0,
    }))
}

function loadDisseminationFact(
  db: ReadDatabase,
  tree: TreeAsOf,
  unit: UnitAsOf,
  directiveId: number,
  on: IsoDate,
): DisseminationFact {
  return countCells(tree, loadDissemination(db, directiveId, on), unit.id)
}

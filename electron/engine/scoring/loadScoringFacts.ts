import { checkComposition, rulesInForce } from '#shared/domain/committees/checkComposition.ts'
import { committeeAsOf } from '#shared/domain/committees/committeeAsOf.ts'
import { assignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { Period } from '#shared/domain/periods/period.ts'
import { quartersOf } from '#shared/domain/periods/periodCode.ts'
import type { ScoredFigure, ScoredReport, ScoredTask, ScoringFacts } from '#shared/domain/scoring/scoringFacts.ts'
import { checkSubmission } from '#shared/domain/submissions/checkSubmission.ts'
import { loadRules } from '../catalogues/catalogueQueries.ts'
import { loadCommittees } from '../committees/committeeQueries.ts'
import { loadCompositionRules } from '../committees/compositionRuleQueries.ts'
import { loadConsolidation } from '../consolidation/loadConsolidation.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadBoard } from '../periods/loadBoard.ts'
import { mustReadPeriod } from '../periods/periodQueries.ts'
import { loadSubmissionFacts } from '../submissions/loadSubmissionFacts.ts'
import { loadDocuments } from '../tasks/documentQueries.ts'
import { loadAssignments, loadTasks } from '../tasks/taskQueries.ts'
import { loadTree } from '../units/unitQueries.ts'

/**
 * What the automatic points of units rest on, as it stood on a day of the year (or at its end): the four quarterly reports,
 * the assignments due in the year, the committee, and the year's figures with everything below the unit. A report or task
 * that is not due by that day is left out unless it is there. To be called in one read transaction.
 */
export function loadScoringFacts(
  db: ReadDatabase,
  units: readonly UnitAsOf[],
  year: number,
  asOf: IsoDate,
): Map<number, ScoringFacts> {
  const period = mustReadPeriod(db, String(year))
  const reports = loadReports(db, units, period, asOf)
  const tasks = loadScoredTasks(db, units, period, asOf)
  const composition = compositionReader(db, asOf)
  return new Map(
    units.map((unit) => [
      unit.id,
      {
        unitKind: unit.kind,
        year,
        reports: reports.get(unit.id) ?? [],
        tasks: tasks.get(unit.id) ?? [],
        composition: composition(unit),
        figures: loadScoredFigures(db, unit, period),
      },
    ]),
  )
}

function loadReports(
  db: ReadDatabase,
  units: readonly UnitAsOf[],
  year: Period,
  asOf: IsoDate,
): Map<number, ScoredReport[]> {
  const found = new Map<number, ScoredReport[]>(units.map((unit) => [unit.id, []]))
  for (const { code } of quartersOf(year)) {
    const period = mustReadPeriod(db, code)
    const tree = loadTree(db, period.cutOff)
    const rules = loadRules(db, period.cutOff)
    for (const root of tree.childrenOf.get(null) ?? [])
      for (const { id, state, due, received } of loadBoard(db, period, 'quarterly', root.id).units) {
        const unit = tree.byId.get(id)
        const isOpen = received === null && (due === null || due >= asOf)
        if (!found.has(id) || isOpen) continue
        const errors = received === null || !unit ? null : countErrors(db, tree, unit, period, rules)
        found.get(id)?.push({ period: code, state, due, received, errors })
      }
  }
  return found
}

/** Errors by the consistency rules; the sum of criteria is left out, for it would make the score depend on itself. */
function countErrors(
  db: ReadDatabase,
  tree: TreeAsOf,
  unit: UnitAsOf,
  period: Period,
  rules: ReturnType<typeof loadRules>,
): number {
  const facts = { ...loadSubmissionFacts(db, tree, unit, period), criteriaSum: null }
  return checkSubmission(facts, rules).filter((finding) => finding.severity === 'E').length
}

function loadScoredTasks(
  db: ReadDatabase,
  units: readonly UnitAsOf[],
  year: Period,
  asOf: IsoDate,
): Map<number, ScoredTask[]> {
  const wanted = new Set(units.map((unit) => unit.id))
  const documents = new Map(loadDocuments(db).map((it) => [it.id, it.code]))
  const documentOf = new Map(loadTasks(db).map((it) => [it.task.code, documents.get(it.documentId) ?? '']))
  const due = loadAssignments(db, loadTree(db, asOf), asOf, 'all').flatMap((assignment) => {
    const { task, unit, progress } = assignment
    if (!wanted.has(unit.id) || assignment.due === null) return []
    if (assignment.due < year.from || assignment.due > year.cutOff) return []
    if (assignment.due > asOf && progress.doneOn === null) return []
    const state = assignmentState(assignment, progress, asOf)
    const document = documentOf.get(task.code) ?? ''
    const scored: ScoredTask = {
      ...{ document, task: task.code, title: task.order, due: assignment.due, state, doneOn: progress.doneOn },
    }
    return [{ unitId: unit.id, scored }]
  })
  return new Map([...Map.groupBy(due, (it) => it.unitId)].map(([id, list]) => [id, list.map(({ scored }) => scored)]))
}

function compositionReader(db: ReadDatabase, asOf: IsoDate): (unit: UnitAsOf) => ScoringFacts['composition'] {
  const { rules } = loadCompositionRules(db)
  const committees = Map.groupBy(loadCommittees(db), (committee) => committee.unitId)
  return (unit) => {
    const bound = rulesInForce(rules, unit.kind, asOf).length
    if (bound === 0) return null
    const own = committees.get(unit.id)?.find((it) => it.body === '' && committeeAsOf(it, asOf) !== null)
    if (!own) return { committee: null, rules: bound, findings: [] }
    const findings = checkComposition(own, unit.kind, rules, asOf)
    return { committee: own.id, rules: bound, findings: findings.map(({ rule, message }) => ({ rule, message })) }
  }
}

function loadScoredFigures(db: ReadDatabase, unit: UnitAsOf, year: Period): Record<string, ScoredFigure> {
  const { indicators } = loadConsolidation(db, { period: year.code, unit: unit.code })
  return Object.fromEntries(
    indicators.map(({ indicator, total, own }) => [
      indicator.code,
      { name: indicator.name, value: total ?? own, scale: indicator.scale },
    ]),
  )
}

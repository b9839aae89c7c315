import { assignmentState, type AssignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import { deadlineText } from '#shared/domain/directiveTasks/deadlineText.ts'
import type { TaskListRow } from '#shared/domain/directiveTasks/taskListTables.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { labelUnits } from '#shared/domain/orgTree/labelUnits.ts'
import { descendantsAsOf, type TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { ReadDatabase } from '../database/database.ts'
import { loadTree, mustFindUnitId } from '../units/unitQueries.ts'
import { loadDocuments, mustFindDocument } from './documentQueries.ts'
import { countEvidence } from './evidenceQueries.ts'
import { loadProofs } from './progressQueries.ts'
import { loadAssignments, loadTasks } from './taskQueries.ts'

/** Which assignments are wanted; what is undefined does not restrict. */
type TaskFilter = {
  on: IsoDate
  unit?: string | undefined
  below: boolean
  state?: AssignmentState | undefined
  item?: number | undefined
  document?: string | undefined
}

/** The assignments that pass a filter, each with its one state on the date. */
export function loadTaskList(db: ReadDatabase, filter: TaskFilter): TaskListRow[] {
  const { on } = filter
  if (filter.document !== undefined) mustFindDocument(db, filter.document)
  const tree = loadTree(db, on)
  const wanted = wantedUnits(db, tree, filter)
  const documents = new Map(loadDocuments(db).map((it) => [it.id, it]))
  const tasks = new Map(loadTasks(db).map((it) => [it.task.code, it]))
  const [proofs, evidence] = [loadProofs(db, on), countEvidence(db, on)]
  const assignments = loadAssignments(db, tree, on, 'all')
  const listed = assignments.map(({ unit }) => unit).filter((unit) => wanted === null || wanted.has(unit.id))
  const labels = labelUnits(listed, (id) => tree.byId.get(id))
  const rows = assignments.flatMap((assignment): TaskListRow[] => {
    const { task, unit } = assignment
    const kept = tasks.get(task.code)
    const document = documents.get(kept?.documentId ?? 0)
    if (!kept || !document || (wanted !== null && !wanted.has(unit.id))) return []
    return [
      {
        document: document.code,
        documentNumber: document.number,
        task: task.code,
        item: task.item,
        title: task.order,
        sentence: task.sentence,
        unit: unit.code,
        unitName: labels.get(unit.id) ?? fullName(unit),
        lead: kept.lead,
        coworkers: task.coworkers,
        product: task.product,
        start: assignment.start,
        due: assignment.due,
        deadlineAsWritten: deadlineText(task.deadline),
        state: assignmentState(assignment, assignment.progress, on),
        doneOn: assignment.progress.doneOn,
        proof: proofs.get(assignment.id) ?? null,
        evidence: evidence.get(assignment.id) ?? 0,
      },
    ]
  })
  return rows.filter((row) => passes(row, filter))
}

function passes(row: TaskListRow, { state, item, document }: TaskFilter): boolean {
  return (
    (state === undefined || row.state === state) &&
    (item === undefined || row.item === item) &&
    (document === undefined || row.document === document)
  )
}

function wantedUnits(db: ReadDatabase, tree: TreeAsOf, { unit, below }: TaskFilter): Set<number> | null {
  if (unit === undefined) return null
  const id = mustFindUnitId(db, unit)
  return new Set([id, ...(below ? descendantsAsOf(tree, id).map((it) => it.id) : [])])
}

import type { AssignmentProgress } from '#shared/domain/directiveTasks/assignmentState.ts'
import type { Directive, DirectiveTask } from '#shared/domain/directiveTasks/directive.ts'
import { planAssignments, type Assignment } from '#shared/domain/directiveTasks/planAssignments.ts'
import type { IsoDate, IsoInstant } from '#shared/domain/isoDate.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** An assignment under its id, with what the office has recorded of it. */
export type KeptAssignment = Assignment & { id: number; progress: AssignmentProgress }

type TaskRow = {
  id: number
  code: string
  item: number
  title: string
  addressee: string
  coworkers: string | null
  product: string | null
  deadline: string
  words: string
  sentence: string
}

/** Keeps a directive, its tasks, and one assignment for each unit a task addresses. */
export function saveDirective(db: WriteDatabase, directive: Directive, units: readonly UnitAsOf[]): void {
  const directiveId = db.insert(sql`
    INSERT INTO directive (code, issued_on, issuer, title, origin)
    VALUES (${directive.code}, ${directive.issuedOn}, ${directive.issuer}, ${directive.title}, 'shipped')`)
  const taskIds = new Map(directive.tasks.map((task, place) => [task.code, insertTask(db, directiveId, task, place)]))
  for (const assignment of planAssignments(directive, units)) {
    const taskId = taskIds.get(assignment.task.code) ?? null
    db.run(sql`
      INSERT INTO assignment (task_id, unit_id, start_on, due_on)
      VALUES (${taskId}, ${assignment.unit.id}, ${assignment.start}, ${assignment.due})`)
  }
}

/** Every assignment of the units in a tree, in the order of the tasks, then of the assignments. */
export function loadAssignments(db: ReadDatabase, tree: TreeAsOf, on: IsoDate): KeptAssignment[] {
  const tasks = new Map(db.all<TaskRow>(sql`SELECT * FROM directive_task`).map((row) => [row.id, toTask(row)]))
  const done = loadDone(db, on)
  const rows = db.all<{ id: number; task_id: number; unit_id: number; start_on: string; due_on: string | null }>(sql`
    SELECT a.* FROM assignment a JOIN directive_task t ON t.id = a.task_id ORDER BY t.directive_id, t.sort_order, a.id`)
  return rows.flatMap((row) => {
    const [task, unit] = [tasks.get(row.task_id), tree.byId.get(row.unit_id)]
    if (!task || !unit) return []
    return [
      { id: row.id, task, unit, start: row.start_on, due: row.due_on, progress: { doneOn: done.get(row.id) ?? null } },
    ]
  })
}

/** Records one step of an assignment. */
export function saveProgress(
  db: WriteDatabase,
  assignmentId: number,
  step: {
    kind: 'started' | 'note' | 'finished'
    on: IsoDate
    note: string
    documentNumber: string | null
    documentDate: IsoDate | null
    recordedAt: IsoInstant
  },
): void {
  db.run(sql`
    INSERT INTO assignment_progress (assignment_id, kind, on_date, note, document_number, document_date, recorded_at)
    VALUES (${assignmentId}, ${step.kind}, ${step.on}, ${step.note}, ${step.documentNumber}, ${step.documentDate}, ${step.recordedAt})`)
}

function insertTask(db: WriteDatabase, directiveId: number, task: DirectiveTask, place: number): number {
  return db.insert(sql`
    INSERT INTO directive_task (directive_id, code, item, sort_order, title, addressee, coworkers, product, deadline, words, sentence, folded_text)
    VALUES (${directiveId}, ${task.code}, ${task.item}, ${place}, ${task.order}, ${JSON.stringify(task.addressee)}, ${task.coworkers},
            ${task.product}, ${JSON.stringify(task.deadline)}, ${task.words}, ${task.sentence}, ${foldText(`${task.order} ${task.sentence}`)})`)
}

/** The first day on which each assignment was recorded as finished, up to a date. */
function loadDone(db: ReadDatabase, on: IsoDate): Map<number, IsoDate> {
  const rows = db.raw<[number, string]>(sql`
    SELECT assignment_id, min(on_date) FROM assignment_progress WHERE kind = 'finished' AND on_date <= ${on} GROUP BY assignment_id`)
  return new Map(rows)
}

function toTask(row: TaskRow): DirectiveTask {
  return {
    code: row.code,
    item: row.item,
    order: row.title,
    addressee: JSON.parse(row.addressee) as DirectiveTask['addressee'],
    coworkers: row.coworkers,
    product: row.product,
    deadline: JSON.parse(row.deadline) as DirectiveTask['deadline'],
    words: row.words,
    sentence: row.sentence,
  }
}

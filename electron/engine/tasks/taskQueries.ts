import type { AssignmentProgress } from '#shared/domain/directiveTasks/assignmentState.ts'
import type { Directive, DirectiveTask } from '#shared/domain/directiveTasks/directive.ts'
import { planAssignments, type Assignment } from '#shared/domain/directiveTasks/planAssignments.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { TreeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** An assignment under its id, with what the office has recorded of it. */
export type KeptAssignment = Assignment & { id: number; progress: AssignmentProgress }

/** A task as it is kept: with its lead, under its own id and its document's. */
export type KeptTask = { id: number; documentId: number; lead: string | null; task: DirectiveTask }

/** Which documents' assignments are loaded: those of the directive alone, or also of what follows from it. */
type WantedDocuments = 'directive' | 'all'

type TaskRow = {
  id: number
  directive_id: number
  code: string
  item: number
  title: string
  addressee: string
  coworkers: string | null
  product: string | null
  deadline: string
  words: string
  sentence: string
  lead: string | null
}

/** Keeps a directive, its tasks, and one assignment for each unit a task addresses. */
export function saveDirective(db: WriteDatabase, directive: Directive, units: readonly UnitAsOf[]): void {
  const directiveId = db.insert(sql`
    INSERT INTO directive (code, issued_on, issuer, title, origin, number, document_type)
    VALUES (${directive.code}, ${directive.issuedOn}, ${directive.issuer}, ${directive.title}, 'shipped', ${directive.number}, ${directive.documentType})`)
  const taskIds = new Map(directive.tasks.map((task, place) => [task.code, insertTask(db, directiveId, task, place)]))
  for (const assignment of planAssignments(directive, units)) {
    const taskId = taskIds.get(assignment.task.code)
    if (taskId !== undefined) insertAssignment(db, taskId, assignment.unit.id, assignment)
  }
}

/** Every assignment of the units in a tree, document by document, in the order of the tasks, then of the assignments. */
export function loadAssignments(
  db: ReadDatabase,
  tree: TreeAsOf,
  on: IsoDate,
  documents: WantedDocuments = 'directive',
): KeptAssignment[] {
  const tasks = new Map(loadTasks(db).map((kept) => [kept.id, kept.task]))
  const done = loadDone(db, on)
  const unitIds = JSON.stringify([...tree.byId.keys()])
  const rows = db.all<{ id: number; task_id: number; unit_id: number; start_on: string; due_on: string | null }>(sql`
    SELECT a.* FROM assignment a JOIN directive_task t ON t.id = a.task_id JOIN directive d ON d.id = t.directive_id
    WHERE (${documents} = 'all' OR d.kind = 'directive') AND a.unit_id IN (SELECT value FROM json_each(${unitIds}))
    ORDER BY t.directive_id, t.sort_order, a.id`)
  return rows.flatMap((row) => {
    const [task, unit] = [tasks.get(row.task_id), tree.byId.get(row.unit_id)]
    if (!task || !unit) return []
    return [
      { id: row.id, task, unit, start: row.start_on, due: row.due_on, progress: { doneOn: done.get(row.id) ?? null } },
    ]
  })
}

/** Every task of every document, in their order. */
export function loadTasks(db: ReadDatabase): KeptTask[] {
  return db
    .all<TaskRow>(sql`SELECT * FROM directive_task ORDER BY directive_id, sort_order`)
    .map((row) => ({ id: row.id, documentId: row.directive_id, lead: row.lead, task: toTask(row) }))
}

/** Adds a task to a document and returns its id. */
export function insertTask(
  db: WriteDatabase,
  directiveId: number,
  task: DirectiveTask,
  place: number,
  lead: string | null = null,
): number {
  return db.insert(sql`
    INSERT INTO directive_task (directive_id, code, item, sort_order, title, addressee, coworkers, product, deadline, words, sentence, folded_text, lead)
    VALUES (${directiveId}, ${task.code}, ${task.item}, ${place}, ${task.order}, ${JSON.stringify(task.addressee)}, ${task.coworkers},
            ${task.product}, ${JSON.stringify(task.deadline)}, ${task.words}, ${task.sentence}, ${foldedTask(task)}, ${lead})`)
}

/** Writes a task anew under its id. */
export function updateTask(db: WriteDatabase, id: number, task: DirectiveTask, lead: string | null): void {
  db.run(sql`
    UPDATE directive_task SET item = ${task.item}, title = ${task.order}, addressee = ${JSON.stringify(task.addressee)},
      coworkers = ${task.coworkers}, product = ${task.product}, deadline = ${JSON.stringify(task.deadline)},
      words = ${task.words}, sentence = ${task.sentence}, folded_text = ${foldedTask(task)}, lead = ${lead}
    WHERE id = ${id}`)
}

/** Takes a task away with its assignments; the caller has seen that no work is recorded of them. */
export function deleteTask(db: WriteDatabase, id: number): void {
  db.run(sql`DELETE FROM assignment WHERE task_id = ${id}`)
  db.run(sql`DELETE FROM directive_task WHERE id = ${id}`)
}

/** The codes of the units that have each task, by its id, in the order they were given it. */
export function loadAssignedUnits(db: ReadDatabase): Map<number, string[]> {
  const rows = db.raw<[number, string]>(sql`
    SELECT a.task_id, u.code FROM assignment a JOIN org_unit u ON u.id = a.unit_id ORDER BY a.id`)
  return new Map([...Map.groupBy(rows, ([id]) => id)].map(([id, of]) => [id, of.map(([, code]) => code)]))
}

/** Gives a task to a unit; where the unit has it already, nothing changes. */
export function insertAssignment(
  db: WriteDatabase,
  taskId: number,
  unitId: number,
  days: { start: IsoDate; due: IsoDate | null },
): void {
  db.run(sql`
    INSERT INTO assignment (task_id, unit_id, start_on, due_on) VALUES (${taskId}, ${unitId}, ${days.start}, ${days.due})
    ON CONFLICT (task_id, unit_id) DO NOTHING`)
}

function foldedTask(task: DirectiveTask): string {
  return foldText(`${task.order} ${task.sentence}`)
}

/** The first day on which each assignment was recorded as finished, up to a date. */
function loadDone(db: ReadDatabase, on: IsoDate): Map<number, IsoDate> {
  const rows = db.raw<[number, string]>(sql`
    SELECT assignment_id, min(on_date) FROM assignment_progress
    WHERE kind = 'finished' AND removed_at IS NULL AND on_date <= ${on} GROUP BY assignment_id`)
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

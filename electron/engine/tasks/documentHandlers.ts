import { refuse } from '#shared/contract/failure.ts'
import type { tasksContract } from '#shared/contract/tasksContract.ts'
import { deadlineText } from '#shared/domain/directiveTasks/deadlineText.ts'
import type { DirectiveTask } from '#shared/domain/directiveTasks/directive.ts'
import { assignmentDays, planTask } from '#shared/domain/directiveTasks/planAssignments.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import type { ReadDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { CommandContext } from '../engineContext.ts'
import type { Handlers } from '../handler.ts'
import { loadTree, mustFindUnit, mustFindUnitId } from '../units/unitQueries.ts'
import {
  deleteDocument,
  insertDocument,
  loadDocuments,
  mustFindDocument,
  unitsWithWork,
  updateDocument,
  type KeptDocument,
} from './documentQueries.ts'
import { mustFindTask } from './findAssignment.ts'
import {
  deleteTask,
  insertAssignment,
  insertTask,
  loadAssignedUnits,
  loadTasks,
  updateTask,
  type KeptTask,
} from './taskQueries.ts'

type DocumentContract = Pick<
  typeof tasksContract,
  | 'tasks.documents'
  | 'tasks.saveDocument'
  | 'tasks.removeDocument'
  | 'tasks.ofDocument'
  | 'tasks.removeTask'
  | 'tasks.saveTask'
  | 'tasks.addPriority'
>

/** The documents that order tasks: what the office adds beside the directive. */
export const documentHandlers: Handlers<DocumentContract> = {
  'tasks.documents': ({ db }) => ({ documents: loadDocuments(db).map(({ id: _, ...document }) => document) }),

  'tasks.saveDocument': ({ db, logChange }, input) => {
    if (input.title.trim() === '') refuse('badInput', { field: 'title', reason: 'chưa ghi trích yếu' })
    const before = input.code === null ? null : mustBeOfficeOwn(mustFindDocument(db, input.code))
    const code = before?.code ?? freeCode(db, input.number, input.issuedOn)
    if (before) updateDocument(db, before.id, input)
    else
      insertDocument(db, { ...input, code, kind: 'followOn', origin: 'office', citedBy: [], unitId: null, year: null })
    logChange({ entity: 'directive', key: code, before, after: { ...input, code } })
    return { code }
  },

  'tasks.removeDocument': ({ db, logChange }, { code }) => {
    const document = mustBeOfficeOwn(mustFindDocument(db, code))
    const hasWork = loadTasks(db)
      .filter((kept) => kept.documentId === document.id)
      .some((kept) => unitsWithWork(db, kept.id).size > 0)
    if (hasWork) refuse('badInput', { field: 'code', reason: 'đã có tiến độ hoặc minh chứng ghi theo văn bản này' })
    if (loadDocuments(db).some((it) => it.follows === code) || hasDissemination(db, document.id))
      refuse('badInput', { field: 'code', reason: 'đã có văn bản khác hoặc số liệu phổ biến dựa vào văn bản này' })
    deleteDocument(db, document.id)
    logChange({ entity: 'directive', key: code, before: document, after: null })
    return {}
  },

  'tasks.ofDocument': ({ db }, { document }) => {
    const { id } = mustFindDocument(db, document)
    const units = loadAssignedUnits(db)
    const own = loadTasks(db).filter((kept) => kept.documentId === id)
    return { tasks: own.map((kept) => ({ ...shownTask(kept), units: units.get(kept.id) ?? [] })) }
  },

  'tasks.removeTask': ({ db, logChange }, { task }) => {
    const kept = mustFindTask(db, task)
    mustBeOfficeOwn(mustFindDocument(db, kept.documentId))
    if (unitsWithWork(db, kept.id).size > 0)
      refuse('badInput', { field: 'task', reason: 'đã có tiến độ hoặc minh chứng ghi theo nhiệm vụ này' })
    deleteTask(db, kept.id)
    logChange({ entity: 'directiveTask', key: task, before: kept, after: null })
    return {}
  },

  'tasks.saveTask': (context, input) => {
    const document = mustBeOfficeOwn(mustFindDocument(context.db, input.document))
    return saveTask(context, document, input)
  },

  'tasks.addPriority': (context, { unit, year, due, ...input }) => {
    const document = ensurePriorities(context, unit, year)
    const deadline =
      due === null ? ({ kind: 'unset', asWritten: null } as const) : ({ kind: 'byDate', due, asWritten: null } as const)
    const { task } = saveTask(context, document, {
      ...input,
      task: null,
      item: 6,
      deadline,
      addressee: { kinds: [], codes: [unit] },
    })
    return { document: document.code, task }
  },
}

function shownTask({ task, lead }: KeptTask) {
  const { code, item, order, words, sentence, coworkers, product, deadline, addressee } = task
  const said = { task: code, item, title: order, words, sentence, lead, coworkers, product }
  return { ...said, deadline, deadlineAsWritten: deadlineText(deadline), addressee }
}

type TaskInput = Pick<DirectiveTask, 'item' | 'coworkers' | 'product' | 'deadline' | 'addressee' | 'words'> & {
  task: string | null
  title: string
  lead: string | null
}

function saveTask(
  context: CommandContext,
  document: KeptDocument,
  input: TaskInput,
): { task: string; assigned: number } {
  const { db, logChange } = context
  if (input.title.trim() === '') refuse('badInput', { field: 'title', reason: 'chưa ghi nội dung nhiệm vụ' })
  const own = loadTasks(db).filter((kept) => kept.documentId === document.id)
  const before = input.task === null ? null : own.find((kept) => kept.task.code === input.task)
  if (before === undefined) refuse('badInput', { field: 'task', reason: `văn bản không có nhiệm vụ ${input.task}` })
  const task = toTask(
    input,
    before?.task.code ??
      nextTaskCode(
        document.code,
        own.map((kept) => kept.task.code),
      ),
  )
  const taskId = before?.id ?? insertTask(db, document.id, task, own.length, input.lead)
  if (before) updateTask(db, taskId, task, input.lead)
  if (before && !isSameDeadline(before.task, task))
    moveDays(db, taskId, assignmentDays(task.deadline, document.issuedOn))
  const assigned = assignAnew(db, taskId, task, document.issuedOn)
  logChange({ entity: 'directiveTask', key: task.code, before: before ?? null, after: { ...task, lead: input.lead } })
  return { task: task.code, assigned }
}

function toTask({ title, words, task: _t, lead: _l, ...rest }: TaskInput, code: string): DirectiveTask {
  const said = words.trim() === '' ? title.trim() : words.trim()
  return { ...rest, code, order: title.trim(), words: said, sentence: said }
}

function isSameDeadline(before: DirectiveTask, after: DirectiveTask): boolean {
  return JSON.stringify(before.deadline) === JSON.stringify(after.deadline)
}

/** A new deadline takes the place of the old one, and of days that were set for single units. */
function moveDays(
  db: CommandContext['db'],
  taskId: number,
  { start, due }: { start: IsoDate; due: IsoDate | null },
): void {
  db.run(sql`UPDATE assignment SET start_on = ${start}, due_on = ${due} WHERE task_id = ${taskId}`)
}

/** Numbers run on: a code that was used is not used again while later ones stand. */
function nextTaskCode(document: string, taken: readonly string[]): string {
  const numbers = taken.map((code) => Number(code.slice(document.length + 1)))
  return `${document}/${Math.max(0, ...numbers) + 1}`
}

/** Gives the task to whom it addresses now; a unit it no longer addresses loses it unless work is recorded there. */
function assignAnew(db: CommandContext['db'], taskId: number, task: DirectiveTask, issuedOn: IsoDate): number {
  const tree = loadTree(db, issuedOn)
  const planned = planTask(task, issuedOn, [...tree.byId.values()])
  const wanted = new Set(planned.map(({ unit }) => unit.id))
  const withWork = unitsWithWork(db, taskId)
  for (const [unitId] of db.raw<[number]>(sql`SELECT unit_id FROM assignment WHERE task_id = ${taskId}`))
    if (!wanted.has(unitId) && !withWork.has(unitId))
      db.run(sql`DELETE FROM assignment WHERE task_id = ${taskId} AND unit_id = ${unitId}`)
  for (const assignment of planned) insertAssignment(db, taskId, assignment.unit.id, assignment)
  return planned.length
}

function ensurePriorities(context: CommandContext, unit: string, year: number): KeptDocument {
  const { db } = context
  const code = `TT-${year}-${unit}`
  const unitId = mustFindUnitId(db, unit)
  const issuedOn = `${year}-01-01`
  mustFindUnit(db, loadTree(db, issuedOn), unit)
  if (!loadDocuments(db).some((it) => it.code === code))
    insertDocument(db, {
      code,
      number: '',
      documentType: 'Nhiệm vụ trọng tâm',
      issuer: unit,
      issuedOn,
      title: `Nhiệm vụ trọng tâm năm ${year}`,
      kind: 'priorities',
      origin: 'office',
      follows: loadDocuments(db).find((it) => it.kind === 'directive')?.code ?? null,
      citedBy: ['6.1'],
      unitId,
      year,
    })
  return mustFindDocument(db, code)
}

function freeCode(db: ReadDatabase, number: string, issuedOn: IsoDate): string {
  const base = number.trim() === '' ? `VB-${issuedOn}` : number.trim().replace(/[\s/]+/g, '-')
  const taken = new Set(loadDocuments(db).map((it) => it.code))
  let code = base
  for (let copy = 2; taken.has(code); copy += 1) code = `${base}-${copy}`
  return code
}

function mustBeOfficeOwn(document: KeptDocument): KeptDocument {
  if (document.kind !== 'directive') return document
  return refuse('badInput', { field: 'document', reason: 'chỉ thị đi kèm chương trình được giữ nguyên văn' })
}

function hasDissemination(db: ReadDatabase, documentId: number): boolean {
  return db.get(sql`SELECT 1 FROM dissemination WHERE directive_id = ${documentId} LIMIT 1`) !== undefined
}

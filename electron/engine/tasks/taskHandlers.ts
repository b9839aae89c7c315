import { refuse } from '#shared/contract/failure.ts'
import type { tasksContract } from '#shared/contract/tasksContract.ts'
import { assignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import { assignmentDays } from '#shared/domain/directiveTasks/planAssignments.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { sql } from '../database/sql.ts'
import type { Handlers } from '../handler.ts'
import { mustFindUnitId } from '../units/unitQueries.ts'
import { disseminationHandlers } from './disseminationHandlers.ts'
import { documentHandlers } from './documentHandlers.ts'
import { unitsWithWork } from './documentQueries.ts'
import { evidenceHandlers } from './evidenceHandlers.ts'
import { loadEvidence } from './evidenceQueries.ts'
import { keyOfAssignment, mustFindAssignment, mustFindTask } from './findAssignment.ts'
import { loadDueChanges } from './loadDueChanges.ts'
import { loadTaskList } from './loadTaskList.ts'
import { loadSteps, removeStep, restoreStep, saveProgress } from './progressQueries.ts'
import { insertAssignment, type KeptAssignment } from './taskQueries.ts'
import { taskListHandlers } from './taskListHandlers.ts'

export const taskHandlers: Handlers<typeof tasksContract> = {
  ...documentHandlers,
  ...evidenceHandlers,
  ...disseminationHandlers,
  ...taskListHandlers,

  'tasks.list': ({ db }, filter) => ({ on: filter.on, assignments: loadTaskList(db, filter) }),

  'tasks.assignment': ({ db }, { task, unit, on }) => {
    const assignment = mustFindAssignment(db, task, unit, on)
    return {
      state: assignmentState(assignment, assignment.progress, on),
      steps: loadSteps(db, assignment.id),
      evidence: loadEvidence(db, assignment.id),
      dueChanges: loadDueChanges(db, `${task}/${unit}`),
    }
  },

  'tasks.recordProgress': ({ db, clock, logChange }, input) => {
    const find = () => mustFindAssignment(db, input.task, input.unit, input.on)
    const before = find()
    if (input.kind === 'finished') mustBeFinished(before, input)
    saveProgress(db, before.id, { ...input, recordedAt: clock() })
    logChange({
      entity: 'assignment',
      key: `${input.task}/${input.unit}`,
      before: before.progress,
      after: { ...input },
    })
    const after = find()
    return { state: assignmentState(after, after.progress, input.on) }
  },

  'tasks.removeProgress': ({ db, clock, logChange }, { id }) => {
    const step = removeStep(db, id, clock()) ?? refuse('badInput', { field: 'id', reason: `không có bước số ${id}` })
    logChange({ entity: 'assignment', key: keyOfAssignment(db, step.assignmentId), before: step, after: null })
    return {}
  },

  'tasks.restoreProgress': ({ db, logChange }, { id }) => {
    const assignmentId =
      restoreStep(db, id) ?? refuse('badInput', { field: 'id', reason: `không có bước đã bỏ số ${id}` })
    const after = loadSteps(db, assignmentId).find((step) => step.id === id) ?? null
    logChange({ entity: 'assignment', key: keyOfAssignment(db, assignmentId), before: null, after })
    return {}
  },

  'tasks.setDue': ({ db, today, logChange }, { task, unit, due, reason }) => {
    const assignment = mustFindAssignment(db, task, unit, today())
    if (reason.trim() === '') refuse('badInput', { field: 'reason', reason: 'chưa ghi lý do định hạn' })
    if (due !== null && due < assignment.start)
      refuse('badInput', { field: 'due', reason: `nhiệm vụ chỉ bắt đầu từ ngày ${assignment.start}` })
    db.run(sql`UPDATE assignment SET due_on = ${due} WHERE id = ${assignment.id}`)
    const before = { due: assignment.due }
    logChange({ entity: 'assignment', key: `${task}/${unit}`, before, after: { due, reason: reason.trim() } })
    return {}
  },

  'tasks.assign': ({ db, logChange }, { task, units, due }) => {
    const kept = mustFindTask(db, task)
    const issued = db.get<{ on: string }>(sql`SELECT issued_on AS "on" FROM directive WHERE id = ${kept.documentId}`)
    if (!issued) throw new Error(`task ${task} belongs to no document`)
    const days = assignmentDays(kept.task.deadline, issued.on)
    const taken = new Set(db.raw<[number]>(sql`SELECT unit_id FROM assignment WHERE task_id = ${kept.id}`).flat())
    const fresh = [...new Set(units.map((unit) => mustFindUnitId(db, unit)))].filter((id) => !taken.has(id))
    for (const unitId of fresh) insertAssignment(db, kept.id, unitId, { start: days.start, due: due ?? days.due })
    logChange({ entity: 'assignment', key: task, before: null, after: { units, due } })
    return { assigned: fresh.length }
  },

  'tasks.unassign': ({ db, today, logChange }, { task, unit }) => {
    const { id, due } = mustFindAssignment(db, task, unit, today())
    if (unitsWithWork(db, mustFindTask(db, task).id).has(mustFindUnitId(db, unit)))
      refuse('badInput', { field: 'unit', reason: 'đã có tiến độ hoặc minh chứng ghi theo phân công này' })
    db.run(sql`DELETE FROM assignment WHERE id = ${id}`)
    logChange({ entity: 'assignment', key: `${task}/${unit}`, before: { due }, after: null })
    return { due }
  },
}

/** What orders a paper is finished with that paper, and not before the order is in force. */
function mustBeFinished(
  assignment: KeptAssignment,
  step: { on: IsoDate; documentNumber: string | null; documentDate: IsoDate | null },
): void {
  if (step.on < assignment.start)
    refuse('badInput', { field: 'on', reason: `nhiệm vụ chỉ bắt đầu từ ngày ${assignment.start}` })
  const { product } = assignment.task
  if (product !== null && ((step.documentNumber ?? '').trim() === '' || step.documentDate === null))
    refuse('badInput', {
      field: 'documentNumber',
      reason: `nhiệm vụ này phải có “${product}”; hãy ghi số và ngày của văn bản đó`,
    })
}

import { refuse } from '#shared/contract/failure.ts'
import type { tasksContract } from '#shared/contract/tasksContract.ts'
import { assignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import { deadlineText } from '#shared/domain/directiveTasks/deadlineText.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { Handlers } from '../handler.ts'
import { loadTree, mustFindUnitId } from '../units/unitQueries.ts'
import { loadAssignments, saveProgress } from './taskQueries.ts'

export const taskHandlers: Handlers<typeof tasksContract> = {
  'tasks.list': ({ db }, { on, unit }) => {
    const wanted = unit === undefined ? null : mustFindUnitId(db, unit)
    const assignments = loadAssignments(db, loadTree(db, on), on)
      .filter((assignment) => wanted === null || assignment.unit.id === wanted)
      .map((assignment) => ({
        task: assignment.task.code,
        item: assignment.task.item,
        title: assignment.task.order,
        sentence: assignment.task.sentence,
        unit: assignment.unit.code,
        unitName: fullName(assignment.unit),
        start: assignment.start,
        due: assignment.due,
        deadlineAsWritten: deadlineText(assignment.task.deadline),
        state: assignmentState(assignment, assignment.progress, on),
      }))
    return { on, assignments }
  },

  'tasks.recordProgress': ({ db, clock, logChange }, input) => {
    const find = () =>
      loadAssignments(db, loadTree(db, input.on), input.on).find(
        (it) => it.task.code === input.task && it.unit.code === input.unit,
      ) ?? refuse('unknownAssignment', { task: input.task, unit: input.unit })
    const before = find()
    if (input.on < before.start && input.kind === 'finished')
      refuse('badInput', { field: 'on', reason: `nhiệm vụ chỉ bắt đầu từ ngày ${before.start}` })
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
}

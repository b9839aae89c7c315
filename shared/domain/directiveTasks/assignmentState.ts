import type { IsoDate } from '../isoDate.ts'
import type { Assignment } from './planAssignments.ts'

export const assignmentStates = [
  'notStarted',
  'inProgress',
  'doneInTime',
  'doneLate',
  'overdue',
  'continuing',
  'noDeadline',
] as const
export type AssignmentState = (typeof assignmentStates)[number]

/** What the office has recorded of an assignment; `doneOn` is null while it is not done. */
export type AssignmentProgress = { doneOn: IsoDate | null }

/**
 * The one state of an assignment on a date. What is recorded as done by then is done, in time unless a due date was passed.
 * Else: before its start notStarted; with a due date inProgress up to that day and overdue after it; without one continuing
 * where the directive says that the work goes on, and noDeadline where it says nothing.
 */
export function assignmentState(assignment: Assignment, progress: AssignmentProgress, on: IsoDate): AssignmentState {
  const { due, start } = assignment
  if (progress.doneOn !== null && progress.doneOn <= on)
    return due === null || progress.doneOn <= due ? 'doneInTime' : 'doneLate'
  if (on < start) return 'notStarted'
  if (due !== null) return on <= due ? 'inProgress' : 'overdue'
  return assignment.task.deadline.kind === 'unset' ? 'noDeadline' : 'continuing'
}

import type { CalendarState } from '#shared/domain/calendar/calendarEntry.ts'
import type { AssignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import type { SubmissionState } from '#shared/domain/periods/period.ts'

/** How a state is coloured; the word is always shown beside it. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet'

/** The colour of a report's state. */
export const submissionTones: Readonly<Record<SubmissionState, Tone>> = {
  onTime: 'good',
  late: 'warn',
  missing: 'bad',
  exempt: 'quiet',
  notYetFounded: 'quiet',
  dissolved: 'quiet',
  sentEmpty: 'warn',
}

/** The colour of an assignment's state. */
export const assignmentTones: Readonly<Record<AssignmentState, Tone>> = {
  notStarted: 'quiet',
  inProgress: 'warn',
  doneInTime: 'good',
  doneLate: 'warn',
  overdue: 'bad',
  continuing: 'good',
  noDeadline: 'quiet',
}

/** The colour of an entry of the calendar. */
export const calendarTones: Readonly<Record<CalendarState, Tone>> = {
  done: 'good',
  late: 'bad',
  going: 'warn',
  open: 'quiet',
}

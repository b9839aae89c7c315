import type { IsoDate } from '../isoDate.ts'
import type { ReportTypeCode } from '../periods/period.ts'

/** Whose work a day of the calendar is: our own office's, or that of the units that owe us something. */
export const calendarSides = ['ours', 'owed'] as const
export type CalendarSide = (typeof calendarSides)[number]

/** What a day is about: a cut-off, a report's due date, a task's start or last day, a review, a score sheet, a committee's term, a mend-by day. */
export const calendarKinds = ['cutOff', 'report', 'taskStart', 'task', 'review', 'score', 'term', 'mend'] as const
export type CalendarKind = (typeof calendarKinds)[number]

/** How far it is on the day the calendar is asked for: all done, something past its day, begun without a last day, or still to come. */
export const calendarStates = ['done', 'late', 'going', 'open'] as const
export type CalendarState = (typeof calendarStates)[number]

/** Where an entry leads. */
type CalendarTarget =
  | { kind: 'report'; period: string; reportType: ReportTypeCode }
  | { kind: 'task'; task: string; unit: string | null }
  | { kind: 'unit'; unit: string }
  | { kind: 'register'; register: string }
  | { kind: 'score'; year: number }

/** One line of the year's calendar. */
export type CalendarEntry = {
  /** The same for the same matter in every calendar that names it. */
  id: string
  on: IsoDate
  side: CalendarSide
  kind: CalendarKind
  title: string
  /** Who does it, how many have, why the day was moved; empty when there is nothing to add. */
  detail: string
  state: CalendarState
  target: CalendarTarget
}

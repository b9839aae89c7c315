import type { AssignmentState } from '../directiveTasks/assignmentState.ts'
import type { IsoDate } from '../isoDate.ts'
import type { UnitKind } from '../orgTree/orgUnit.ts'
import type { Period, ReportTypeCode } from '../periods/period.ts'
import type { Schedule } from '../periods/schedule.ts'

/** A unit below the office that owes a report, with its own due date (an extension counts) and when it came. */
type OwingUnit = { name: string; kind: UnitKind; due: IsoDate | null; received: IsoDate | null; isExpected: boolean }

/** One report of the year: who below owes it. */
export type CalendarReport = {
  period: Period
  reportType: ReportTypeCode
  /** What the office itself sends up: its last day, and whether it was issued. */
  ourDue: IsoDate | null
  isIssued: boolean
  units: readonly OwingUnit[]
}

/** One order to one unit that starts or is due in the year. */
export type CalendarTask = {
  task: string
  title: string
  documentNumber: string
  unit: string
  unitName: string
  isOurs: boolean
  start: IsoDate
  /** Whether the words of the order set its first day. */
  startsLater: boolean
  due: IsoDate | null
  state: AssignmentState
}

/** A committee, or a place on one, that ends on a day. */
export type CalendarTerm = { id: string; unit: string; unitName: string; isOurs: boolean; on: IsoDate; what: string }

/** A finding with a day to mend it by. */
export type CalendarMend = {
  id: string
  register: string
  title: string
  unitName: string
  isOurs: boolean
  due: IsoDate
  mendedOn: IsoDate | null
}

/** A score sheet that is to be handed in: our own, or one of a unit right below. */
export type CalendarScore = { isOurs: boolean; due: IsoDate; isHandedIn: boolean }

/** Everything the year's calendar is built from, as plain data read in one transaction. */
export type CalendarFacts = {
  year: number
  today: IsoDate
  schedule: Schedule
  directive: { number: string; issuedOn: IsoDate }
  reports: readonly CalendarReport[]
  tasks: readonly CalendarTask[]
  terms: readonly CalendarTerm[]
  mends: readonly CalendarMend[]
  scores: readonly CalendarScore[]
}

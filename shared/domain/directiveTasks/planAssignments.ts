import { dateParts, daysInMonth, isoDate, type IsoDate } from '../isoDate.ts'
import type { UnitAsOf } from '../orgTree/orgUnit.ts'
import type { Addressee, Deadline, Directive, DirectiveTask } from './directive.ts'

/** One order given to one unit. */
export type Assignment = {
  task: DirectiveTask
  unit: UnitAsOf
  /** The first day on which the order is in force. */
  start: IsoDate
  /** The last day in time; null when the directive sets none. */
  due: IsoDate | null
}

/** Every order for every unit it addresses, among the units of one date; in the order of the tasks, then of the units. */
export function planAssignments(directive: Directive, units: readonly UnitAsOf[]): Assignment[] {
  return directive.tasks.flatMap((task) => planTask(task, directive.issuedOn, units))
}

/** One order for every unit it addresses; it is in force from the day its document was issued, or from a later day it names. */
export function planTask(task: DirectiveTask, issuedOn: IsoDate, units: readonly UnitAsOf[]): Assignment[] {
  const days = assignmentDays(task.deadline, issuedOn)
  return units.filter((unit) => isAddressed(task.addressee, unit)).map((unit) => ({ task, unit, ...days }))
}

/** The first day on which an order of a document is in force, and the last day in time where its wording sets one. */
export function assignmentDays(deadline: Deadline, issuedOn: IsoDate): Pick<Assignment, 'start' | 'due'> {
  return { start: startOf(deadline, issuedOn), due: dueOf(deadline) }
}

function isAddressed(addressee: Addressee, unit: UnitAsOf): boolean {
  return 'all' in addressee || addressee.kinds.includes(unit.kind) || addressee.codes.includes(unit.code)
}

function startOf(deadline: Deadline, issuedOn: IsoDate): IsoDate {
  return deadline.kind === 'fromDate' ? deadline.from : issuedOn
}

/** "Xong trong tháng 9/2021" is in time up to the last day of that month; beside a plain date, no other wording sets a day. */
function dueOf(deadline: Deadline): IsoDate | null {
  if (deadline.kind === 'byDate') return deadline.due
  if (deadline.kind !== 'withinMonth') return null
  const { year, month } = dateParts(`${deadline.month}-01`)
  return isoDate(year, month, daysInMonth(year, month))
}

import type { IsoDate } from '../isoDate.ts'
import { someNames } from '../reporting/scopeWords.ts'
import type { CalendarEntry, CalendarState } from './calendarEntry.ts'
import type { CalendarFacts, CalendarTask } from './calendarFacts.ts'

/**
 * Our own tasks one by one; those of units together, where one order has the same day for many, or where units set themselves
 * the same for the year.
 */
export function taskEntries({ tasks, today }: Pick<CalendarFacts, 'tasks' | 'today'>): CalendarEntry[] {
  const due = tasks.flatMap((task) => (task.due === null ? [] : [{ task, on: task.due, kind: 'task' as const }]))
  const starting = tasks.flatMap((task) =>
    task.startsLater && task.due === null ? [{ task, on: task.start, kind: 'taskStart' as const }] : [],
  )
  const groups = Map.groupBy([...due, ...starting], ({ task, on, kind }) => {
    const what = task.documentNumber === '' ? task.title : task.task
    return task.isOurs ? `${kind}/${task.task}/${task.unit}` : `${kind}/${what}/${on}`
  })
  return Array.from(groups, ([id, group]) => entryOf(id, group, today))
}

function entryOf(
  id: string,
  group: readonly { task: CalendarTask; on: string; kind: 'task' | 'taskStart' }[],
  today: IsoDate,
): CalendarEntry {
  const [first] = group
  if (!first) throw new Error('an empty group of tasks')
  const { task, on, kind } = first
  const tasks = group.map((it) => it.task)
  const said = kind === 'taskStart' ? 'Bắt đầu: ' : ''
  const only = tasks.length === 1
  return {
    id,
    on,
    side: task.isOurs ? 'ours' : 'owed',
    kind,
    title: `${said}${task.title} (${sourceOf(task)})`,
    detail: only ? task.unitName : standing(tasks),
    state: kind === 'taskStart' ? startState(tasks, on <= today) : stateOf(tasks),
    target: { kind: 'task', task: task.task, unit: only ? task.unit : null },
  }
}

function sourceOf({ documentNumber, task }: CalendarTask): string {
  if (documentNumber === '') return 'nhiệm vụ trọng tâm'
  return task.includes('/') ? documentNumber : `${documentNumber}, ${task}`
}

function standing(tasks: readonly CalendarTask[]): string {
  const done = tasks.filter(isDone).length
  const overdue = tasks.filter(({ state }) => state === 'overdue').map(({ unitName }) => unitName)
  const said = `${done}/${tasks.length} đơn vị đã hoàn thành`
  return overdue.length === 0 ? said : `${said}; quá hạn: ${someNames(overdue, 3)}`
}

function isDone({ state }: CalendarTask): boolean {
  return state === 'doneInTime' || state === 'doneLate'
}

function startState(tasks: readonly CalendarTask[], hasBegun: boolean): CalendarState {
  if (tasks.every(isDone)) return 'done'
  return hasBegun ? 'going' : 'open'
}

function stateOf(tasks: readonly CalendarTask[]): CalendarState {
  if (tasks.every(isDone)) return 'done'
  return tasks.some(({ state }) => state === 'overdue') ? 'late' : 'open'
}

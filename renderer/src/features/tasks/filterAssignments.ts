import type { AssignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import type { TaskFilter } from './taskFilter.ts'

/** One order to one unit. */
export type Assignment = Output<'tasks.list'>['assignments'][number]

/** The identity of an assignment in lists. */
export function assignmentId({ task, unit }: Pick<Assignment, 'task' | 'unit'>): string {
  return `${task}/${unit}`
}

/** The assignments of a document and an item that hold every typed word, without regard to accents, whatever their state. */
export function filterAssignments(
  all: readonly Assignment[],
  { typed, document, item }: Pick<TaskFilter, 'typed' | 'document' | 'item'>,
): Assignment[] {
  const words = foldText(typed).split(' ')
  return all.filter((it) => {
    if ((document !== null && it.document !== document) || (item !== null && it.item !== item)) return false
    const text = foldedText(it)
    return words.every((word) => text.includes(word))
  })
}

/** How many assignments are in each state that occurs. */
export function countStates(all: readonly Assignment[]): Map<AssignmentState, number> {
  const counts = new Map<AssignmentState, number>()
  for (const { state } of all) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

const folded = new WeakMap<Assignment, string>()

/** Folding thousands of sentences at each key would be felt; each is folded once. */
function foldedText(assignment: Assignment): string {
  const known = folded.get(assignment)
  if (known !== undefined) return known
  const text = foldText(`${assignment.task} ${assignment.title} ${assignment.sentence} ${assignment.unitName}`)
  folded.set(assignment, text)
  return text
}

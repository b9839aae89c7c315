import type { AssignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'

/** Whose assignments are listed. */
export type TaskScope = 'own' | 'below' | 'all'

/** What the list is narrowed to; null does not narrow. */
export type TaskFilter = {
  on: string | null
  scope: TaskScope
  document: string | null
  item: number | null
  state: AssignmentState | null
  typed: string
}

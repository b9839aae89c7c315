import type { GridChange } from './gridTypes.ts'

/** What was changed and what was taken back, newest last; one entry is one undo step. */
export type EditHistory = { done: readonly (readonly GridChange[])[]; undone: readonly (readonly GridChange[])[] }

/** Changes to save again, and the history after them; null where there is nothing to take back or to redo. */
type HistoryStep = { changes: readonly GridChange[]; history: EditHistory } | null

/** Steps kept; older ones can no longer be taken back. */
const longest = 200

export const emptyHistory: EditHistory = { done: [], undone: [] }

/** Adds one step; what was undone before it can no longer be redone. */
export function remember(history: EditHistory, changes: readonly GridChange[]): EditHistory {
  return changes.length === 0 ? history : { done: [...history.done, changes].slice(-longest), undone: [] }
}

/** The newest step turned round. */
export function undoStep(history: EditHistory): HistoryStep {
  const last = history.done.at(-1)
  if (!last) return null
  return {
    changes: last.map(turnRound),
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] },
  }
}

/** The step that was undone last, as it was. */
export function redoStep(history: EditHistory): HistoryStep {
  const last = history.undone.at(-1)
  if (!last) return null
  return { changes: last, history: { done: [...history.done, last], undone: history.undone.slice(0, -1) } }
}

function turnRound(change: GridChange): GridChange {
  return { ...change, before: change.after, after: change.before }
}

import { useCallback, useSyncExternalStore } from 'react'
import type { GridStore } from './gridState.ts'
import { rangeOf, selectionOnRow } from './model/gridSelection.ts'

/** Tells one line that the selection on it may have changed. */
export type RowListeners = { subscribe(row: number, listener: () => void): () => void }

/** Listens to the selection once for all lines, and wakes only those that the old or the new one touches. */
export function createRowListeners(store: GridStore): RowListeners {
  const listeners = new Map<number, () => void>()
  store.subscribe(({ selection }, previous) => {
    if (selection === previous.selection) return
    for (const range of [rangeOf(previous.selection), rangeOf(selection)])
      for (let row = range.top; row <= range.bottom; row += 1) listeners.get(row)?.()
  })
  return {
    subscribe(row, listener) {
      listeners.set(row, listener)
      return () => {
        if (listeners.get(row) === listener) listeners.delete(row)
      }
    },
  }
}

/** What of the selection falls on a line, as `selectionOnRow` writes it. */
export function useRowSelection(store: GridStore, rowListeners: RowListeners, row: number): string | null {
  const subscribe = useCallback((listener: () => void) => rowListeners.subscribe(row, listener), [rowListeners, row])
  return useSyncExternalStore(subscribe, () => selectionOnRow(store.getState().selection, row))
}

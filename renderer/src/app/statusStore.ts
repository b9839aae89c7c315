import { create } from 'zustand'

/** What the status bar says of saving: nothing yet, busy, the time of the last save, or that something was refused. */
export type SaveStatus = { kind: 'none' } | { kind: 'saving' } | { kind: 'saved'; at: string } | { kind: 'refused' }

type Status = { save: SaveStatus; cell: string | null; selection: string | null }

/** What screens tell the status bar. */
export const useStatusStore = create<Status>(() => ({ save: { kind: 'none' }, cell: null, selection: null }))

/** Tells the status bar how saving goes; `saved` takes the time by itself. */
export function tellSave(kind: SaveStatus['kind']): void {
  useStatusStore.setState({ save: kind === 'saved' ? { kind, at: clockTime(new Date()) } : { kind } })
}

/** Tells the status bar which cell is active and what is selected. */
export function tellSelection(cell: string | null, selection: string | null): void {
  useStatusStore.setState({ cell, selection })
}

function clockTime(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')
}

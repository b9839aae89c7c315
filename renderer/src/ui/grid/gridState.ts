import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EditMode, EnterMoves } from './model/gridAction.ts'
import type { GridSelection } from './model/gridSelection.ts'
import type { GridChange, GridColumn, GridRow } from './model/gridTypes.ts'
import { nextEditable } from './model/nextEditable.ts'

/** What changes with every key. It lives outside React's state, so that an arrow redraws two rows and not the table. */
type GridState = { selection: GridSelection; mode: EditMode }
export type GridStore = StoreApi<GridState>

/** What the screen gives the grid, as of the last drawing. */
export type GridView = {
  rows: readonly GridRow[]
  columns: readonly GridColumn[]
  enterMoves: EnterMoves
  /** Absent for a grid that is only read. */
  onCommit?: ((changes: readonly GridChange[]) => void) | undefined
  /** Enter and double click on a grid that is only read. */
  onOpen?: ((rowId: string, columnId: string) => void) | undefined
  /** A sentence for the user: cells that a paste left alone, a cell that cannot be typed in. */
  onNotice: (sentence: string) => void
}

/** The part of a textarea that the grid's rules use. */
export type GridTextBox = Pick<
  HTMLTextAreaElement,
  'value' | 'selectionStart' | 'selectionEnd' | 'focus' | 'setSelectionRange' | 'setRangeText'
>

/** A grid with its first cell selected, or the first one that can be typed in. */
export function createGridStore({ rows, onCommit }: GridView): GridStore {
  const typed = onCommit ? nextEditable({ row: 0, column: -1 }, 1, rows) : null
  const first = typed ?? { row: 0, column: 0 }
  return createStore<GridState>(() => ({ selection: { anchor: first, active: first }, mode: 'idle' }))
}

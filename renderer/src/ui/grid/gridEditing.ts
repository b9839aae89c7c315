import { gridText } from '../../text/gridText.ts'
import { createGridStore, type GridStore, type GridTextBox, type GridView } from './gridState.ts'
import { emptyHistory, redoStep, remember, undoStep, type EditHistory } from './model/editHistory.ts'
import { extendTo, selectCell } from './model/gridSelection.ts'
import type { GridCell, GridChange, GridColumn, GridPosition, GridRow, GridSize } from './model/gridTypes.ts'
import { changeOf } from './model/planChanges.ts'

/** The text box over the active cell, what it changes, and the way back. */
export type GridEditing = {
  store: GridStore
  view(): GridView
  size(): GridSize
  update(view: GridView): void
  attach(box: GridTextBox | null): void
  canEdit(): boolean
  /** Begins to edit what stands in the active cell; in a cell that is only read, opens it or says so. */
  start(): void
  openOrRefuse(): void
  /** Text arrived in the box, or a composition began. */
  typed(): void
  /** Saves the text in the box, if it is being edited. */
  commit(): void
  /** Forgets the text in the box. */
  empty(): void
  breakLine(): void
  select(position: GridPosition, extend: boolean): void
  jumpTo(rowId: string, columnId: string): boolean
  /** Sends changes out as one undo step. */
  save(changes: readonly GridChange[]): void
  travel(way: 'undo' | 'redo'): void
}

type Held = { store: GridStore; view: GridView; box: GridTextBox | null; history: EditHistory }
type ActiveCell = { row: GridRow; column: GridColumn; place: number; cell: GridCell }

/** Makes the editing of one grid. */
export function createGridEditing(view: GridView): GridEditing {
  const held: Held = { store: createGridStore(view), view, box: null, history: emptyHistory }
  return {
    store: held.store,
    view: () => held.view,
    size: () => sizeOf(held),
    update: (next) => update(held, next),
    attach: (box) => {
      held.box = box
    },
    canEdit: () => canEdit(held),
    start: () => start(held),
    openOrRefuse: () => openOrRefuse(held),
    typed: () => typed(held),
    commit: () => commit(held),
    empty: () => empty(held),
    breakLine: () => held.box?.setRangeText('\n', held.box.selectionStart, held.box.selectionEnd, 'end'),
    select: (position, extend) => select(held, position, extend),
    jumpTo: (rowId, columnId) => jumpTo(held, rowId, columnId),
    save: (changes) => save(held, changes),
    travel: (way) => travel(held, way),
  }
}

function sizeOf({ view }: Held): GridSize {
  return { rows: view.rows.length, columns: view.columns.length }
}

function activeCell({ store, view }: Held): ActiveCell | null {
  const { active } = store.getState().selection
  const [row, column] = [view.rows[active.row], view.columns[active.column]]
  const cell = row?.cells[active.column]
  return row && column && cell ? { row, column, place: active.column, cell } : null
}

function canEdit(held: Held): boolean {
  return held.view.onCommit !== undefined && activeCell(held)?.cell.readOnly === false
}

/**
 * Takes what was drawn last; a selection that fell off a shorter table comes back onto it. A text that is being typed stays
 * with its line where lines came in above it, and is saved before its line goes.
 */
function update(held: Held, view: GridView): void {
  if (held.store.getState().mode !== 'idle' && held.view.rows !== view.rows) followLine(held, view)
  held.view = view
  const { active } = held.store.getState().selection
  const isOutside = active.row >= view.rows.length || active.column >= view.columns.length
  if (isOutside && view.rows.length > 0) held.store.setState({ selection: selectCell(active, sizeOf(held)) })
}

function followLine(held: Held, view: GridView): void {
  const { active } = held.store.getState().selection
  const id = held.view.rows[active.row]?.id
  if (view.rows[active.row]?.id === id) return
  const row = view.rows.findIndex((candidate) => candidate.id === id)
  if (row < 0) commit(held)
  else held.store.setState({ selection: selectCell({ ...active, row }, { ...sizeOf(held), rows: view.rows.length }) })
}

function start(held: Held): void {
  const { store, box } = held
  if (store.getState().mode === 'entering') store.setState({ mode: 'editing' })
  if (store.getState().mode !== 'idle') return
  if (!canEdit(held)) {
    openOrRefuse(held)
    return
  }
  const cell = activeCell(held)?.cell
  if (box) {
    box.value = cell?.edit ?? cell?.text ?? ''
    box.setSelectionRange(box.value.length, box.value.length)
  }
  store.setState({ mode: 'editing' })
}

function openOrRefuse(held: Held): void {
  const { onOpen, onCommit, onNotice } = held.view
  const at = activeCell(held)
  if (onOpen && at) onOpen(at.row.id, at.column.id)
  else if (onCommit) onNotice(gridText.readOnlyCell)
}

function typed(held: Held): void {
  if (held.store.getState().mode !== 'idle') return
  if (canEdit(held)) {
    held.store.setState({ mode: 'entering' })
    return
  }
  if (held.box) held.box.value = ''
  if (held.view.onCommit) held.view.onNotice(gridText.readOnlyCell)
}

function commit(held: Held): void {
  if (held.store.getState().mode === 'idle') return
  const at = activeCell(held)
  const text = (held.box?.value ?? '').normalize('NFC')
  empty(held)
  if (at) save(held, changeOf(at.row, at.column, at.place, text))
}

function empty({ store, box }: Held): void {
  if (box) box.value = ''
  store.setState({ mode: 'idle' })
}

function select(held: Held, position: GridPosition, extend: boolean): void {
  commit(held)
  const size = sizeOf(held)
  held.store.setState(({ selection }) => ({
    selection: extend ? extendTo(selection, position, size) : selectCell(position, size),
  }))
}

function jumpTo(held: Held, rowId: string, columnId: string): boolean {
  const row = held.view.rows.findIndex((candidate) => candidate.id === rowId)
  const column = held.view.columns.findIndex((candidate) => candidate.id === columnId)
  if (row < 0 || column < 0) return false
  select(held, { row, column }, false)
  return true
}

function save(held: Held, changes: readonly GridChange[]): void {
  if (changes.length === 0 || !held.view.onCommit) return
  held.history = remember(held.history, changes)
  held.view.onCommit(changes)
}

/** Takes the last step back, or does it again, through the same way as any change. */
function travel(held: Held, way: 'undo' | 'redo'): void {
  const step = way === 'undo' ? undoStep(held.history) : redoStep(held.history)
  if (!step) return
  held.history = step.history
  held.view.onCommit?.(step.changes)
  const [first] = step.changes
  if (first) jumpTo(held, first.rowId, first.columnId)
}

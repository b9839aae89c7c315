import { gridText } from '../../text/gridText.ts'
import { createGridEditing, type GridEditing } from './gridEditing.ts'
import type { GridStore, GridTextBox, GridView } from './gridState.ts'
import { copyBlock } from './model/copyBlock.ts'
import { findInGrid } from './model/findInGrid.ts'
import { gridAction, type GridAction, type GridKey } from './model/gridAction.ts'
import { extendTo, rangeOf, selectAll, selectCell } from './model/gridSelection.ts'
import type { GridPosition } from './model/gridTypes.ts'
import { moveSelection } from './model/moveSelection.ts'
import { nextEditable } from './model/nextEditable.ts'
import { parseTsv } from './model/parseTsv.ts'
import { planClear, planFillDown } from './model/planChanges.ts'
import { planPaste } from './model/planPaste.ts'

/** Everything a grid does, without React: what keys, the mouse, the clipboard and the screen's commands lead to. */
export type GridControl = {
  store: GridStore
  /** Gives the control what was drawn last. */
  update(view: GridView): void
  attach(box: GridTextBox | null): void
  /** Acts on a key; true when the key was the grid's, so that nobody else acts on it. */
  press(key: GridKey, page: number): boolean
  /** The textarea received text or a composition began. */
  typed(): void
  /** Saves the text being edited, if there is one. */
  commit(): void
  select(position: GridPosition, extend: boolean): void
  startEditing(): void
  copy(): string
  cut(): string
  paste(text: string): void
  /** Writes one text into every selected cell that can be edited. */
  write(text: string): void
  undo(): void
  redo(): void
  /** Selects the next cell that holds a text; false when there is none. */
  find(text: string): boolean
  /** Selects a cell by its ids; false when it is not there. */
  jumpTo(rowId: string, columnId: string): boolean
}

/** Makes the control of one grid; it keeps the undo steps for as long as the grid is on screen. */
export function createGridControl(view: GridView): GridControl {
  const editing = createGridEditing(view)
  const { store } = editing
  return {
    store,
    update: editing.update,
    attach: editing.attach,
    press: (key, page) => pressKey(editing, key, page),
    typed: editing.typed,
    commit: editing.commit,
    select: editing.select,
    startEditing: editing.start,
    copy: () => copyBlock(range(editing), editing.view().rows),
    cut: () => {
      const text = copyBlock(range(editing), editing.view().rows)
      act(editing, { kind: 'clear' })
      return text
    },
    paste: (text) => paste(editing, text),
    write: (text) => {
      editing.commit()
      const { rows, columns } = editing.view()
      editing.save(planPaste([[text]], store.getState().selection, rows, columns).changes)
    },
    undo: () => void act(editing, { kind: 'undo' }),
    redo: () => void act(editing, { kind: 'redo' }),
    find: (text) => {
      const found = findInGrid(text, store.getState().selection.active, editing.view().rows)
      if (found) editing.select(found, false)
      return found !== null
    },
    jumpTo: editing.jumpTo,
  }
}

function pressKey(editing: GridEditing, key: GridKey, page: number): boolean {
  const { onOpen, enterMoves } = editing.view()
  if (key.key === 'Enter' && !key.alt && !key.ctrl && onOpen && !editing.canEdit()) {
    editing.openOrRefuse()
    return true
  }
  const action = gridAction(key, editing.store.getState().mode, enterMoves, page)
  return action !== null && act(editing, action)
}

/** Does what a key asks for; false where it turned out not to be the grid's, such as Tab at the end. */
function act(editing: GridEditing, action: GridAction): boolean {
  const { store } = editing
  const { rows, columns } = editing.view()
  switch (action.kind) {
    case 'step':
    case 'edge':
      editing.commit()
      store.setState(({ selection }) => ({ selection: moveSelection(selection, action, editing.size()) }))
      return true
    case 'next':
      return goToNext(editing, action.by)
    case 'edit':
      editing.start()
      return true
    case 'cancel':
      editing.empty()
      return true
    case 'newLine':
      editing.breakLine()
      return true
    case 'clear':
      editing.save(planClear(range(editing), rows, columns))
      return true
    case 'fillDown':
      editing.save(planFillDown(range(editing), rows, columns))
      return true
    case 'undo':
    case 'redo':
      editing.travel(action.kind)
      return true
    case 'selectAll':
      store.setState({ selection: selectAll(editing.size()) })
      return true
  }
}

function goToNext(editing: GridEditing, by: 1 | -1): boolean {
  editing.commit()
  const { rows, onCommit } = editing.view()
  const next = onCommit ? nextEditable(editing.store.getState().selection.active, by, rows) : null
  if (next) editing.select(next, false)
  return next !== null
}

function paste(editing: GridEditing, text: string): void {
  const { store } = editing
  const { rows, columns, onCommit, onNotice } = editing.view()
  if (!onCommit) return
  const { changes, filled, readOnly, outside } = planPaste(parseTsv(text), store.getState().selection, rows, columns)
  editing.save(changes)
  const first = selectCell({ row: filled.top, column: filled.left }, editing.size())
  const { anchor, active } = extendTo(first, { row: filled.bottom, column: filled.right }, editing.size())
  store.setState({ selection: { anchor: active, active: anchor } })
  if (readOnly + outside > 0) onNotice(gridText.pasteLeftOut(readOnly, outside))
}

function range(editing: GridEditing) {
  return rangeOf(editing.store.getState().selection)
}

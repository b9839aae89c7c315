import { gridText } from '../../text/gridText.ts'
import { createGridStore, type GridStore, type GridTextBox, type GridView } from './gridState.ts'
import { copyBlock } from './model/copyBlock.ts'
import { emptyHistory, redoStep, remember, undoStep, type HistoryStep } from './model/editHistory.ts'
import { findInGrid } from './model/findInGrid.ts'
import { gridAction, type GridAction, type GridKey } from './model/gridAction.ts'
import { extendTo, rangeOf, selectAll, selectCell } from './model/gridSelection.ts'
import type { GridChange, GridPosition, GridSize } from './model/gridTypes.ts'
import { moveSelection } from './model/moveSelection.ts'
import { nextEditable } from './model/nextEditable.ts'
import { parseTsv } from './model/parseTsv.ts'
import { changeOf, planClear, planFillDown } from './model/planChanges.ts'
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
  const store = createGridStore(view)
  let current = view
  let box: GridTextBox | null = null
  let history = emptyHistory

  const selection = () => store.getState().selection
  const mode = () => store.getState().mode
  const range = () => rangeOf(selection())
  const size = (): GridSize => ({ rows: current.rows.length, columns: current.columns.length })
  const canEdit = (): boolean => {
    const { row, column } = selection().active
    return current.onCommit !== undefined && current.rows[row]?.cells[column]?.readOnly === false
  }

  const save = (changes: readonly GridChange[]) => {
    if (changes.length === 0) return
    history = remember(history, changes)
    current.onCommit?.(changes)
  }

  const empty = () => {
    if (box) box.value = ''
    store.setState({ mode: 'idle' })
  }

  const commit = () => {
    if (mode() === 'idle') return
    const { row, column } = selection().active
    const [gridRow, gridColumn] = [current.rows[row], current.columns[column]]
    const typed = (box?.value ?? '').normalize('NFC')
    empty()
    if (gridRow && gridColumn) save(changeOf(gridRow, gridColumn, column, typed))
  }

  const select = (position: GridPosition, extend: boolean) => {
    commit()
    const next = extend ? extendTo(selection(), position, size()) : selectCell(position, size())
    store.setState({ selection: next })
  }

  const startEditing = () => {
    if (mode() === 'entering') store.setState({ mode: 'editing' })
    if (mode() !== 'idle') return
    if (!canEdit()) {
      openOrRefuse()
      return
    }
    const { row, column } = selection().active
    const cell = current.rows[row]?.cells[column]
    if (box) {
      box.value = cell?.edit ?? cell?.text ?? ''
      box.setSelectionRange(box.value.length, box.value.length)
    }
    store.setState({ mode: 'editing' })
  }

  const openOrRefuse = () => {
    const { row, column } = selection().active
    const [rowId, columnId] = [current.rows[row]?.id, current.columns[column]?.id]
    if (current.onOpen && rowId !== undefined && columnId !== undefined) current.onOpen(rowId, columnId)
    else if (current.onCommit) current.onNotice(gridText.readOnlyCell)
  }

  const takeStep = (step: HistoryStep) => {
    if (!step) return
    history = step.history
    current.onCommit?.(step.changes)
    const [first] = step.changes
    if (first) jumpTo(first.rowId, first.columnId)
  }

  const jumpTo = (rowId: string, columnId: string): boolean => {
    const row = current.rows.findIndex((candidate) => candidate.id === rowId)
    const column = current.columns.findIndex((candidate) => candidate.id === columnId)
    if (row < 0 || column < 0) return false
    select({ row, column }, false)
    return true
  }

  const goToNext = (by: 1 | -1): boolean => {
    commit()
    const next = current.onCommit ? nextEditable(selection().active, by, current.rows) : null
    if (next) select(next, false)
    return next !== null
  }

  const act = (action: GridAction): boolean => {
    switch (action.kind) {
      case 'step':
      case 'edge':
        commit()
        store.setState({ selection: moveSelection(selection(), action, size()) })
        return true
      case 'next':
        return goToNext(action.by)
      case 'edit':
        startEditing()
        return true
      case 'cancel':
        empty()
        return true
      case 'newLine':
        box?.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end')
        return true
      case 'clear':
        save(planClear(range(), current.rows, current.columns))
        return true
      case 'fillDown':
        save(planFillDown(range(), current.rows, current.columns))
        return true
      case 'undo':
        takeStep(undoStep(history))
        return true
      case 'redo':
        takeStep(redoStep(history))
        return true
      case 'selectAll':
        store.setState({ selection: selectAll(size()) })
        return true
    }
  }

  const copy = () => copyBlock(range(), current.rows)

  const paste = (text: string) => {
    const plan = planPaste(parseTsv(text), selection(), current.rows, current.columns)
    save(plan.changes)
    const { top, left, bottom, right } = plan.filled
    const corner = extendTo(selectCell({ row: top, column: left }, size()), { row: bottom, column: right }, size())
    store.setState({ selection: { anchor: corner.active, active: corner.anchor } })
    if (plan.readOnly + plan.outside > 0) current.onNotice(gridText.pasteLeftOut(plan.readOnly, plan.outside))
  }

  return {
    store,
    update: (next) => {
      current = next
      const { active } = selection()
      const isOutside = active.row >= next.rows.length || active.column >= next.columns.length
      if (isOutside && next.rows.length > 0) store.setState({ selection: selectCell(active, size()) })
    },
    attach: (next) => {
      box = next
    },
    press(key, page) {
      if (key.key === 'Enter' && !key.alt && !key.ctrl && current.onOpen && !canEdit()) {
        openOrRefuse()
        return true
      }
      const action = gridAction(key, mode(), current.enterMoves, page)
      return action === null ? false : act(action)
    },
    typed() {
      if (mode() !== 'idle') return
      if (canEdit()) {
        store.setState({ mode: 'entering' })
        return
      }
      if (box) box.value = ''
      if (current.onCommit) current.onNotice(gridText.readOnlyCell)
    },
    commit,
    select,
    startEditing,
    copy,
    cut() {
      const text = copy()
      act({ kind: 'clear' })
      return text
    },
    paste,
    write(text) {
      commit()
      const changes = planPaste([[text]], selection(), current.rows, current.columns).changes
      save(changes)
    },
    undo: () => void act({ kind: 'undo' }),
    redo: () => void act({ kind: 'redo' }),
    find(text) {
      const found = findInGrid(text, selection().active, current.rows)
      if (found) select(found, false)
      return found !== null
    },
    jumpTo,
  }
}

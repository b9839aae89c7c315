import { startTransition, useEffect } from 'react'
import type { GridControl } from './gridControl.ts'
import { rangeOf } from './model/gridSelection.ts'
import type { GridColumn, GridRow } from './model/gridTypes.ts'
import { sumSelection, type SelectionSum } from './model/sumSelection.ts'

/** What is selected, for the status bar and the panels beside a grid. */
export type GridSelected = { rowId: string; columnId: string; sum: SelectionSum }

/** A held arrow key must not redraw the panels beside the grid at each step. */
const reportPause = 60

/** Tells `onSelect` what is selected: at once when the lines change, after a short rest when the selection moves. */
export function useSelectionReport(
  control: GridControl,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  onSelect: ((selected: GridSelected) => void) | undefined,
): void {
  useEffect(() => {
    if (!onSelect) return
    const report = () => {
      const { selection } = control.store.getState()
      const [row, column] = [rows[selection.active.row], columns[selection.active.column]]
      if (row && column) onSelect({ rowId: row.id, columnId: column.id, sum: sumSelection(rangeOf(selection), rows) })
    }
    report()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = control.store.subscribe((state, previous) => {
      if (state.selection === previous.selection) return
      clearTimeout(timer)
      timer = setTimeout(() => startTransition(report), reportPause)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [control, rows, columns, onSelect])
}

import { memo } from 'react'
import { useStore } from 'zustand'
import type { GridStore } from './gridState.ts'
import { readRowSelection, selectionOnRow } from './model/gridSelection.ts'
import type { GridCell, GridColumn, GridRow } from './model/gridTypes.ts'

type Props = { row: GridRow; place: number; columns: readonly GridColumn[]; store: GridStore }

/** One row; it redraws only when its own data or the part of the selection on it changes. */
export const GridRowView = memo(function GridRowView({ row, place, columns, store }: Props) {
  const selection = useStore(store, (state) => selectionOnRow(state.selection, place))
  const { left, right, active } = readRowSelection(selection)
  return (
    <tr aria-rowindex={place + 2} className={row.role}>
      {row.cells.map((cell, column) => {
        const isSelected = column >= left && column <= right
        return (
          <td
            key={columns[column]?.id ?? column}
            role="gridcell"
            aria-selected={isSelected}
            aria-readonly={cell.readOnly}
            aria-invalid={cell.mark === 'error' || undefined}
            className={cellClass(cell, columns[column], isSelected, column === active)}
            title={cell.hint ?? (cell.text.length > 12 ? cell.text : undefined)}
          >
            {cell.text}
          </td>
        )
      })}
    </tr>
  )
})

function cellClass(cell: GridCell, column: GridColumn | undefined, isSelected: boolean, isActive: boolean): string {
  const names = [column?.align, cell.mark, cell.readOnly && 'readOnly', cell.hasNote && 'noted']
  return [...names, isSelected && 'selected', isActive && 'active'].filter(Boolean).join(' ')
}

import { memo } from 'react'
import type { GridStore } from './gridState.ts'
import { readRowSelection } from './model/gridSelection.ts'
import type { GridCell, GridColumn, GridRow } from './model/gridTypes.ts'
import { useRowSelection, type RowListeners } from './useRowSelection.ts'

type Props = {
  row: GridRow
  place: number
  columns: readonly GridColumn[]
  store: GridStore
  rowListeners: RowListeners
}

/** One row; it redraws only when its own data or the part of the selection on it changes. */
export const GridRowView = memo(function GridRowView({ row, place, columns, store, rowListeners }: Props) {
  const selection = useRowSelection(store, rowListeners, place)
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
            data-tag={cell.tag}
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

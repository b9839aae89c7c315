import { useRef, type MouseEvent } from 'react'
import type { GridControl } from './gridControl.ts'
import type { GridPosition } from './model/gridTypes.ts'

/** Selecting by click, Shift+click and dragging; a double click edits. The focus never leaves the textarea. */
export function useGridMouse(control: GridControl, focus: () => void) {
  const isDragging = useRef(false)
  return {
    onMouseDown(event: MouseEvent) {
      const position = cellAt(event.target)
      if (!position || event.button !== 0) return
      event.preventDefault()
      control.select(position, event.shiftKey)
      isDragging.current = true
      focus()
    },
    onMouseOver(event: MouseEvent) {
      if (!isDragging.current) return
      if ((event.buttons & 1) === 0) isDragging.current = false
      const position = isDragging.current ? cellAt(event.target) : null
      if (position) control.select(position, true)
    },
    onMouseUp() {
      isDragging.current = false
    },
    onDoubleClick(event: MouseEvent) {
      if (cellAt(event.target)) control.startEditing()
    },
  }
}

function cellAt(target: EventTarget): GridPosition | null {
  const cell = target instanceof Element ? target.closest('td') : null
  const row = cell?.parentElement
  const place = Number(row?.ariaRowIndex ?? 0) - 2
  return cell && place >= 0 ? { row: place, column: cell.cellIndex } : null
}

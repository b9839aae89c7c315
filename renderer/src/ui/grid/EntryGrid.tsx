import {
  memo,
  startTransition,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type MouseEvent,
  type Ref,
  type RefObject,
} from 'react'
import { gridText } from '../../text/gridText.ts'
import { CellEditor } from './CellEditor.tsx'
import { createGridControl, type GridControl } from './gridControl.ts'
import { rowHeight } from './gridMeasures.ts'
import type { GridView } from './gridState.ts'
import './EntryGrid.css'
import { GridRowView } from './GridRowView.tsx'
import { rangeOf } from './model/gridSelection.ts'
import type { GridColumn, GridPosition, GridRow } from './model/gridTypes.ts'
import { rowWindow, type RowWindow } from './model/rowWindow.ts'
import { sumSelection, type SelectionSum } from './model/sumSelection.ts'
import { createRowListeners, type RowListeners } from './useRowSelection.ts'

/** The commands a screen gives to its grid. */
export type GridHandle = Pick<GridControl, 'undo' | 'redo' | 'find' | 'jumpTo' | 'write'> & { focus(): void }

/** What is selected, for the status bar. */
export type GridSelected = { rowId: string; columnId: string; sum: SelectionSum }

export type EntryGridProps = Omit<GridView, 'enterMoves' | 'onNotice'> & {
  /** The table's name for a screen reader. */
  label: string
  enterMoves?: GridView['enterMoves']
  /** Which column names a row when it is read out. */
  rowNameColumn?: number
  onNotice?: GridView['onNotice']
  onSelect?: (selected: GridSelected) => void
  handle?: Ref<GridHandle>
  autoFocus?: boolean
}

/**
 * A table that is typed in and read like a sheet of Excel: see docs/decisions/0010-screens-and-grid.md. It keeps no data of
 * its own: changes go out through `onCommit`, also those of paste, undo and redo, and come back as new rows. Give it props
 * that stay the same between drawings: then an arrow key draws two lines, whatever the screen around it does.
 */
export const EntryGrid = memo(function EntryGrid(props: EntryGridProps) {
  const { label, rows, columns, onSelect, autoFocus = false } = props
  const view: GridView = { ...props, enterMoves: props.enterMoves ?? 'down', onNotice: props.onNotice ?? (() => {}) }
  const [{ control, rowListeners }] = useState(() => createGrid(view))
  useEffect(() => control.update(view))
  const table = useRef<HTMLTableElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const focus = () => frame.current?.querySelector('textarea')?.focus({ preventScroll: true })
  useImperativeHandle(props.handle, () => ({ ...control, focus }), [control])
  useSelectionReport(control, rows, columns, onSelect)
  useEffect(() => {
    if (autoFocus) focus()
  }, [autoFocus])
  const mouse = useGridMouse(control, focus)
  const drawn = useRowWindow(frame, rows.length)
  return (
    <div className="gridScroll" ref={frame} {...mouse} onScroll={drawn.follow}>
      <div className="gridSheet">
        <table
          ref={table}
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          style={{ minWidth: narrowest(columns) }}
        >
          <GridHead columns={columns} />
          <tbody>
            <Spacer rows={drawn.from} />
            {rows.slice(drawn.from, drawn.to).map((row, index) => (
              <GridRowView
                key={row.id}
                row={row}
                place={drawn.from + index}
                columns={columns}
                store={control.store}
                rowListeners={rowListeners}
              />
            ))}
            <Spacer rows={rows.length - drawn.to} />
          </tbody>
        </table>
        <CellEditor
          control={control}
          table={table}
          columns={columns}
          describe={describeCell(rows, columns, props.rowNameColumn ?? 0)}
        />
      </div>
    </div>
  )
})

function createGrid(view: GridView): { control: GridControl; rowListeners: RowListeners } {
  const control = createGridControl(view)
  return { control, rowListeners: createRowListeners(control.store) }
}

/** Stands for the lines above or below the drawn ones. */
function Spacer({ rows }: { rows: number }) {
  return rows > 0 ? <tr aria-hidden className="spacer" style={{ height: rows * rowHeight }} /> : null
}

/** The lines to draw for the view as it is scrolled. */
function useRowWindow(frame: RefObject<HTMLDivElement | null>, count: number): RowWindow & { follow(): void } {
  const read = () => {
    const view = frame.current
    return rowWindow(view?.scrollTop ?? 0, view?.clientHeight ?? 0, rowHeight, count)
  }
  const [seen, setSeen] = useState<RowWindow>(() => rowWindow(0, 0, rowHeight, count))
  const follow = () => setSeen((old) => sameWindow(old, read()))
  useLayoutEffect(() => setSeen((old) => sameWindow(old, read())), [count])
  return { from: Math.min(seen.from, count), to: Math.min(seen.to, count), follow }
}

function sameWindow(old: RowWindow, next: RowWindow): RowWindow {
  return old.from === next.from && old.to === next.to ? old : next
}

/** The least that a column without a width of its own takes. */
const narrowestFill = 160

function narrowest(columns: readonly GridColumn[]): number {
  return columns.reduce((sum, { width }) => sum + (width === 'fill' ? narrowestFill : width), 0)
}

function GridHead({ columns }: { columns: readonly GridColumn[] }) {
  return (
    <>
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} style={width === 'fill' ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ id, title, align }) => (
            <th key={id} scope="col" className={align} title={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}

/** A held arrow key must not redraw the panels beside the grid at each step. */
const reportPause = 60

function useSelectionReport(
  control: GridControl,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  onSelect: EntryGridProps['onSelect'],
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

function useGridMouse(control: GridControl, focus: () => void) {
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

/** "A01 Văn bản chỉ đạo, Kỳ này: 12. Lỗi…", what a screen reader says of a cell. */
function describeCell(rows: readonly GridRow[], columns: readonly GridColumn[], nameColumn: number) {
  return (row: number, column: number) => {
    const cell = rows[row]?.cells[column]
    const name = gridText.editorLabel(rows[row]?.cells[nameColumn]?.text ?? '', columns[column]?.title ?? '')
    return `${name}: ${cell?.text || gridText.blankCell}${cell?.hint ? `. ${cell.hint}` : ''}`
  }
}

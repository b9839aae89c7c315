import { memo, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { gridText } from '../../text/gridText.ts'
import { CellEditor } from './CellEditor.tsx'
import { createGridControl, type GridControl } from './gridControl.ts'
import { rowHeight } from './gridMeasures.ts'
import type { GridView } from './gridState.ts'
import './EntryGrid.css'
import { GridRowView } from './GridRowView.tsx'
import type { GridColumn, GridRow } from './model/gridTypes.ts'
import { useGridMouse } from './useGridMouse.ts'
import { createRowListeners, type RowListeners } from './useRowSelection.ts'
import { useRowWindow } from './useRowWindow.ts'
import { useSelectionReport, type GridSelected } from './useSelectionReport.ts'

/** The commands a screen gives to its grid. */
export type GridHandle = Pick<GridControl, 'undo' | 'redo' | 'find' | 'jumpTo' | 'write'> & { focus(): void }

type EntryGridProps = Omit<GridView, 'enterMoves' | 'onNotice'> & {
  /** The table's name for a screen reader. */
  label: string
  enterMoves?: GridView['enterMoves']
  /** Which column names a row when it is read out. */
  rowNameColumn?: number
  /** Shows long column titles on several lines, and keeps the first column in place when the table is wider than the screen. */
  tallHead?: boolean
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
  useEffect(() => {
    control.update(view)
  })
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
          className={props.tallHead === true ? 'tallHead' : undefined}
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
              <span>{title}</span>
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}

/** "A01 Văn bản chỉ đạo, Kỳ này: 12. Lỗi…", what a screen reader says of a cell. */
function describeCell(rows: readonly GridRow[], columns: readonly GridColumn[], nameColumn: number) {
  return (row: number, column: number) => {
    const cell = rows[row]?.cells[column]
    const name = gridText.editorLabel(rows[row]?.cells[nameColumn]?.text ?? '', columns[column]?.title ?? '')
    return `${name}: ${cell?.text || gridText.blankCell}${cell?.hint ? `. ${cell.hint}` : ''}`
  }
}

import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { GridControl } from './gridControl.ts'
import { cellBox, headHeight, rowHeight, scrollToCell } from './gridMeasures.ts'
import type { GridColumn } from './model/gridTypes.ts'

type Props = {
  control: GridControl
  table: RefObject<HTMLTableElement | null>
  columns: readonly GridColumn[]
  describe: (row: number, column: number) => string
}

/**
 * The one textarea of a grid. It is always mounted and always keeps the focus, standing unseen over the active cell, so that
 * the first key of a word, a Backspace stream or a composition arrives in a text field that never moves.
 */
export function CellEditor({ control, table, columns, describe }: Props) {
  const editor = useRef<HTMLTextAreaElement>(null)
  const active = useStore(control.store, (state) => state.selection.active)
  const mode = useStore(control.store, (state) => state.mode)
  useEffect(() => {
    control.attach(editor.current)
    addEventListener('pagehide', control.commit)
    return () => {
      removeEventListener('pagehide', control.commit)
      // A key can lead away from the screen without the textarea losing the focus first.
      control.commit()
      control.attach(null)
    }
  }, [control])
  useLayoutEffect(() => {
    const box = table.current && cellBox(table.current, active.row, active.column)
    const view = table.current?.closest('.gridScroll')
    if (!box || !view || !table.current || !editor.current) return
    scrollToCell(view, table.current, box)
    standOver(editor.current, box)
  }, [active, mode, table])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const { key, shiftKey: shift, ctrlKey, metaKey, altKey: alt } = event
    if (control.press({ key, shift, ctrl: ctrlKey || metaKey, alt }, rowsOnScreen(table.current)))
      event.preventDefault()
  }
  return (
    <>
      <textarea
        ref={editor}
        style={{ textAlign: columns[active.column]?.align ?? 'left' }}
        className={mode === 'idle' ? 'cellEditor idle' : 'cellEditor'}
        aria-label={describe(active.row, active.column)}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onInput={control.typed}
        onCompositionStart={control.typed}
        onBlur={control.commit}
        onCopy={(event) => takeClipboard(event, mode === 'idle' ? control.copy : null)}
        onCut={(event) => takeClipboard(event, mode === 'idle' ? control.cut : null)}
        onPaste={(event) => {
          if (control.store.getState().mode !== 'idle') return
          event.preventDefault()
          control.paste(event.clipboardData.getData('text/plain'))
        }}
      />
      <div aria-live="polite" className="visuallyHidden">
        {mode === 'idle' ? describe(active.row, active.column) : ''}
      </div>
    </>
  )
}

function takeClipboard(event: React.ClipboardEvent, read: (() => string) | null): void {
  if (!read) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', read())
}

function standOver(
  editor: HTMLTextAreaElement,
  { left, top, width }: { left: number; top: number; width: number },
): void {
  editor.style.left = `${left}px`
  editor.style.top = `${top}px`
  editor.style.minWidth = `${width}px`
  editor.style.minHeight = `${rowHeight}px`
}

function rowsOnScreen(table: HTMLTableElement | null): number {
  const view = table?.closest('.gridScroll')
  return view ? Math.max(1, Math.floor((view.clientHeight - headHeight(table)) / rowHeight) - 1) : 20
}

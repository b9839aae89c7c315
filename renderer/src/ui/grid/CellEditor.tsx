import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { GridControl } from './gridControl.ts'

type Props = {
  control: GridControl
  table: RefObject<HTMLTableElement | null>
  describe: (row: number, column: number) => string
}

/**
 * The one textarea of a grid. It is always mounted and always keeps the focus, standing unseen over the active cell, so that
 * the first key of a word, a Backspace stream or a composition arrives in a text field that never moves.
 */
export function CellEditor({ control, table, describe }: Props) {
  const box = useRef<HTMLTextAreaElement>(null)
  const active = useStore(control.store, (state) => state.selection.active)
  const mode = useStore(control.store, (state) => state.mode)
  useEffect(() => {
    control.attach(box.current)
    return () => control.attach(null)
  }, [control])
  useLayoutEffect(() => {
    const cell = table.current?.tBodies[0]?.rows[active.row]?.cells[active.column]
    if (!cell || !box.current) return
    standOver(box.current, cell)
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active, table])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const { key, shiftKey: shift, ctrlKey, metaKey, altKey: alt } = event
    if (control.press({ key, shift, ctrl: ctrlKey || metaKey, alt }, rowsOnScreen(table.current)))
      event.preventDefault()
  }
  return (
    <>
      <textarea
        ref={box}
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

function standOver(box: HTMLTextAreaElement, cell: HTMLElement): void {
  box.style.left = `${cell.offsetLeft}px`
  box.style.top = `${cell.offsetTop}px`
  box.style.minWidth = `${cell.offsetWidth}px`
  box.style.minHeight = `${cell.offsetHeight}px`
  box.style.textAlign = cell.classList.contains('right') ? 'right' : 'left'
}

function rowsOnScreen(table: HTMLTableElement | null): number {
  const row = table?.tBodies[0]?.rows[0]
  const view = table?.closest('.gridScroll')
  return row && view ? Math.max(1, Math.floor(view.clientHeight / row.offsetHeight) - 2) : 20
}

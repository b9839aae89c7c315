/** Whether the textarea waits, takes a new text (arrows leave the cell) or edits the old one (arrows move the caret). */
export type EditMode = 'idle' | 'entering' | 'editing'

/** Where Enter goes after a cell, a setting of the office. */
export type EnterMoves = 'down' | 'right'

/** A key press, without the browser. */
export type GridKey = { key: string; shift: boolean; ctrl: boolean; alt: boolean }

/**
 * What a key asks for. `step` moves by cells; `next` goes to the next cell that can be typed in, row after row; `edge` goes to
 * an end of the row or, with `whole`, of the grid.
 */
export type GridAction =
  | { kind: 'next'; by: 1 | -1 }
  | { kind: 'step'; rows: number; columns: number; extend: boolean }
  | { kind: 'edge'; to: 'start' | 'end'; whole: boolean; extend: boolean }
  | { kind: 'edit' | 'cancel' | 'clear' | 'newLine' | 'fillDown' | 'undo' | 'redo' | 'selectAll' }

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * What a key means in a mode; null leaves it to the textarea (typing, caret, Backspace inside a text) or to the shell.
 * While a text is edited nothing but Enter, Tab, Esc and, after plain typing, the bare arrows is taken from it, so that the
 * Backspace streams of Vietnamese keyboards arrive whole.
 */
export function gridAction(key: GridKey, mode: EditMode, enterMoves: EnterMoves, page: number): GridAction | null {
  const leaving = leaveCell(key, enterMoves)
  if (leaving) return leaving
  if (mode !== 'idle') return actionWhileEditing(key, mode)
  return key.ctrl && !key.alt ? actionWithControl(key) : key.alt ? null : actionWhenIdle(key, page)
}

/** Enter and Tab leave the cell in every mode; Shift turns them round. */
function leaveCell({ key, shift, ctrl, alt }: GridKey, enterMoves: EnterMoves): GridAction | null {
  if (ctrl || alt) return null
  const by = shift ? -1 : 1
  if (key === 'Tab') return { kind: 'next', by }
  if (key === 'Enter') return enterMoves === 'down' ? step(by, 0) : { kind: 'next', by }
  return null
}

function actionWhileEditing(key: GridKey, mode: EditMode): GridAction | null {
  if (key.key === 'Escape') return { kind: 'cancel' }
  if (key.key === 'Enter' && key.alt) return { kind: 'newLine' }
  if (key.key === 'F2') return { kind: 'edit' }
  const arrow = arrows[key.key]
  if (mode === 'editing' || !arrow || key.shift || key.ctrl || key.alt) return null
  return step(...arrow)
}

function actionWithControl({ key, shift }: GridKey): GridAction | null {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: shift ? 'redo' : 'undo' }
    case 'y':
      return { kind: 'redo' }
    case 'd':
      return { kind: 'fillDown' }
    case 'a':
      return { kind: 'selectAll' }
    case 'home':
      return { kind: 'edge', to: 'start', whole: true, extend: shift }
    case 'end':
      return { kind: 'edge', to: 'end', whole: true, extend: shift }
    default:
      return null
  }
}

function actionWhenIdle({ key, shift }: GridKey, page: number): GridAction | null {
  const arrow = arrows[key]
  if (arrow) return step(...arrow, shift)
  switch (key) {
    case 'PageUp':
      return step(-page, 0, shift)
    case 'PageDown':
      return step(page, 0, shift)
    case 'Home':
      return { kind: 'edge', to: 'start', whole: false, extend: shift }
    case 'End':
      return { kind: 'edge', to: 'end', whole: false, extend: shift }
    case 'F2':
      return { kind: 'edit' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' }
    default:
      return null
  }
}

function step(rows: number, columns: number, extend = false): GridAction {
  return { kind: 'step', rows, columns, extend }
}

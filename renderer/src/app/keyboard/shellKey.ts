import type { ScreenCommandName } from '../screenCommands.ts'

/** What a key of the shell asks for. */
export type ShellKeyAction =
  | { kind: 'screenCommand'; name: ScreenCommandName }
  | { kind: 'goTo'; screen: number }
  | { kind: 'back' | 'help' | 'palette' | 'refresh' | 'print' | 'nextRegion' | 'previousRegion' | 'menu' }

/** A key press; `inText` is true where the focus is in a field that keeps its own undo. */
type ShellKey = { key: string; ctrl: boolean; alt: boolean; shift: boolean; inText: boolean }

const plainKeys: Readonly<Record<string, ShellKeyAction>> = {
  F1: { kind: 'help' },
  F3: { kind: 'screenCommand', name: 'find' },
  F5: { kind: 'refresh' },
  F9: { kind: 'screenCommand', name: 'check' },
  F10: { kind: 'menu' },
}

const controlKeys: Readonly<Record<string, ShellKeyAction>> = {
  f: { kind: 'screenCommand', name: 'find' },
  k: { kind: 'palette' },
  n: { kind: 'screenCommand', name: 'add' },
  p: { kind: 'print' },
  s: { kind: 'screenCommand', name: 'save' },
}

/** The shell's keys (Windows and Excel habits). Letters alone, Alt+Z and Ctrl+Shift stay free: the Vietnamese keyboards use them. */
export function shellKeyAction({ key, ctrl, alt, shift, inText }: ShellKey): ShellKeyAction | null {
  if (alt) return key === 'ArrowLeft' && !ctrl && !shift ? { kind: 'back' } : null
  if (!ctrl) return key === 'F6' ? { kind: shift ? 'previousRegion' : 'nextRegion' } : (plainKeys[key] ?? null)
  if (shift) return null
  if (/^[1-9]$/.test(key)) return { kind: 'goTo', screen: Number(key) - 1 }
  const letter = key.toLowerCase()
  if (!inText && letter === 'z') return { kind: 'screenCommand', name: 'undo' }
  if (!inText && letter === 'y') return { kind: 'screenCommand', name: 'redo' }
  return controlKeys[letter] ?? null
}

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { openShellDialog, useShellDialog } from '../dialogs.ts'
import { useOfferedCommands } from '../screenCommands.ts'
import { screens } from '../screens.ts'
import { followAltAlone } from './followAltAlone.ts'
import { moveToRegion } from './moveToRegion.ts'
import { shellKeyAction, type ShellKeyAction } from './shellKey.ts'

/** Listens for the shell's keys; a key that a grid or a dialog has used already is left alone. */
export function useShellKeys(): void {
  const navigate = useNavigate()
  const queries = useQueryClient()
  useEffect(() => {
    const run = (action: ShellKeyAction) => {
      switch (action.kind) {
        case 'screenCommand':
          return useOfferedCommands.getState().commands[action.name]?.()
        case 'goTo': {
          const screen = screens[action.screen]
          return void (screen && navigate({ to: screen.path }))
        }
        case 'back':
          return window.history.back()
        case 'help':
          return openShellDialog('help')
        case 'palette':
          return openShellDialog('palette')
        case 'refresh':
          return void queries.invalidateQueries()
        case 'print':
          return window.print()
        case 'nextRegion':
          return moveToRegion(1)
        case 'previousRegion':
          return moveToRegion(-1)
        case 'menu':
          return document.querySelector<HTMLElement>('[role=menubar] button')?.focus()
      }
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
      if (useShellDialog.getState().open !== null) return
      const { key, ctrlKey: ctrl, altKey: alt, shiftKey: shift } = event
      const action = shellKeyAction({ key, ctrl, alt, shift, inText: isText(event.target) })
      if (!action) return
      event.preventDefault()
      run(action)
    }
    const stopAlt = followAltAlone(() => run({ kind: 'menu' }))
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stopAlt()
    }
  }, [navigate, queries])
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

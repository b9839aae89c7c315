import { useEffect } from 'react'
import { create } from 'zustand'

/** The commands that a screen may offer to the toolbar, the menus and the keyboard. */
export type ScreenCommandName = 'undo' | 'redo' | 'find' | 'check' | 'save' | 'add'
type ScreenCommands = { readonly [N in ScreenCommandName]?: () => void }

/** What the screen on view offers; a command that is not there shows as disabled. */
export const useOfferedCommands = create<{ commands: ScreenCommands }>(() => ({ commands: {} }))

/** Offers a screen's commands for as long as it is on view. Keep the object the same between drawings (`useMemo`). */
export function useScreenCommands(commands: ScreenCommands): void {
  useEffect(() => {
    useOfferedCommands.setState({ commands })
    return () => useOfferedCommands.setState({ commands: {} })
  }, [commands])
}

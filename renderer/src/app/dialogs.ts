import { create } from 'zustand'

/** The one dialog of the shell that is open. */
export const useShellDialog = create<{ open: 'palette' | 'help' | 'about' | null }>(() => ({ open: null }))

export function openShellDialog(open: 'palette' | 'help' | 'about'): void {
  useShellDialog.setState({ open })
}

export function closeShellDialog(): void {
  useShellDialog.setState({ open: null })
}

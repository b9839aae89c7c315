import { shellText } from '../text/shellText.ts'
import { openShellDialog } from './dialogs.ts'
import { useOfferedCommands, type ScreenCommandName } from './screenCommands.ts'

/** A command as menus, toolbar and palette show it; `run` is absent while the screen does not offer it. */
export type ShellCommand = { id: string; title: string; keys?: string; run?: (() => void) | undefined }

const keysOf: Readonly<Record<ScreenCommandName, string>> = {
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Y',
  find: 'Ctrl+F',
  check: 'F9',
  save: 'Ctrl+S',
  add: 'Ctrl+N',
}

/** A command of the screen on view. */
export function useScreenCommand(name: ScreenCommandName): ShellCommand {
  const run = useOfferedCommands((state) => state.commands[name])
  return { id: name, title: shellText.command[name], keys: keysOf[name], run }
}

/** The commands of the frame itself, which are always there. */
export const frameCommands = {
  palette: { id: 'palette', title: shellText.command.palette, keys: 'Ctrl+K', run: () => openShellDialog('palette') },
  help: { id: 'help', title: shellText.command.help, keys: 'F1', run: () => openShellDialog('help') },
  about: { id: 'about', title: shellText.command.about, run: () => openShellDialog('about') },
  print: { id: 'print', title: shellText.command.print, keys: 'Ctrl+P', run: () => window.print() },
  back: { id: 'back', title: shellText.command.back, keys: 'Alt+←', run: () => window.history.back() },
} as const satisfies Record<string, ShellCommand>

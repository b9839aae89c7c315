import { useQueryClient } from '@tanstack/react-query'
import { shellText } from '../text/shellText.ts'
import type { ShellCommand } from './shellCommands.ts'

/** Reads everything on view again. */
export function useRefresh(): ShellCommand {
  const queries = useQueryClient()
  return { id: 'refresh', title: shellText.command.refresh, keys: 'F5', run: () => void queries.invalidateQueries() }
}

import { useQuery } from '@tanstack/react-query'
import type { HostOutput } from '#shared/contract/hostContract.ts'
import { useHost } from '../../data/programContext.ts'

/** Under what the program's own facts are kept. */
export const shellInfoKey = ['shell', 'info'] as const

/** The program's version, host and switches; undefined while they are not known. */
export function useShellInfo(): HostOutput<'shell.info'> | undefined {
  const host = useHost()
  return useQuery({ queryKey: shellInfoKey, queryFn: () => host.call('shell.info', {}) }).data
}

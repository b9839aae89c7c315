import { QueryClient } from '@tanstack/react-query'

/**
 * Readings stay until the engine says that their data changed. `networkMode` is "always" because the default holds calls back
 * after the browser believes to be offline, and the engine is on this machine.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

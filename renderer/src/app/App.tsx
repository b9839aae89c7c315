import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { createQueryClient } from '../data/createQueryClient.ts'
import { engineQuery } from '../data/engineQuery.ts'
import { followDataChanges } from '../data/followDataChanges.ts'
import { ProgramContext } from '../data/programContext.ts'
import type { Program } from '../engine/hostClient.ts'
import { PageProviders } from './PageProviders.tsx'
import { router } from './router.ts'

/** The whole program over one engine and its host. */
export function App({ program }: { program: Program }) {
  const [queries] = useState(() => createFilledClient(program))
  useEffect(() => {
    return followDataChanges(program.engine, queries)
  }, [program, queries])
  return (
    <ProgramContext value={program}>
      <QueryClientProvider client={queries}>
        <PageProviders>
          <RouterProvider router={router} />
        </PageProviders>
      </QueryClientProvider>
    </ProgramContext>
  )
}

/** Whose office it is and for which quarter is asked before anything is drawn: all screens wait for it. */
function createFilledClient({ engine }: Program): QueryClient {
  const queries = createQueryClient()
  void queries.prefetchQuery(engineQuery(engine, 'office.get', {}))
  void queries.prefetchQuery(engineQuery(engine, 'periods.list', {}))
  return queries
}

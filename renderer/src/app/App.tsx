import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { createQueryClient } from '../data/createQueryClient.ts'
import { followDataChanges } from '../data/followDataChanges.ts'
import { ProgramContext } from '../data/programContext.ts'
import type { Program } from '../engine/hostClient.ts'
import { PageProviders } from './PageProviders.tsx'
import { router } from './router.ts'

/** The whole program over one engine and its host. */
export function App({ program }: { program: Program }) {
  const [queries] = useState(createQueryClient)
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

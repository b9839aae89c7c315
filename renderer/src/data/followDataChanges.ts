import type { QueryClient } from '@tanstack/react-query'
import type { EngineClient } from '#shared/rpc/connectEngine.ts'

/** What is read from a feature's data beside the feature itself. A feature not named here makes everything stale. */
const readBy: Readonly<Record<string, readonly string[]>> = {
  figures: ['figures', 'registers', 'submissions', 'consolidation', 'periods', 'search', 'reports', 'followUp'],
  inbox: ['inbox', 'exchange'],
  exchange: ['exchange', 'inbox'],
  submissions: ['submissions', 'inbox', 'figures', 'consolidation', 'periods', 'reports', 'followUp', 'notices'],
  periods: ['periods', 'schedule', 'calendar', 'consolidation', 'reports', 'followUp', 'notices'],
  followUp: ['followUp', 'notices'],
  database: ['database', 'notices'],
  tasks: ['tasks', 'search', 'reports', 'notices'],
  notices: ['notices'],
}

/** A change is read again after the first rest; while changes keep coming, as in an import, only after the long one. */
const rests = { first: 150, further: 1_000 }

/** Makes stale what a change in the engine touched; returns the way to stop. */
export function followDataChanges(engine: EngineClient, queries: QueryClient): () => void {
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastRefetch = Number.NEGATIVE_INFINITY
  const rest = () => (performance.now() - lastRefetch < rests.further ? rests.further : rests.first)
  const refetch = () => {
    timer = undefined
    lastRefetch = performance.now()
    const features = [...waiting]
    waiting.clear()
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => features.some((feature) => isReadFrom(feature, queryKey[0])),
    })
  }
  const stop = engine.onDataChanged((features) => {
    for (const feature of features) waiting.add(feature)
    timer ??= setTimeout(refetch, rest())
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

function isReadFrom(changed: string, feature: unknown): boolean {
  const readers = readBy[changed]
  return readers === undefined || readers.some((reader) => reader === feature)
}

import type { QueryClient } from '@tanstack/react-query'
import type { EngineClient } from '#shared/rpc/connectEngine.ts'

/** What is read from a feature's data beside the feature itself. A feature not named here makes everything stale. */
const readBy: Readonly<Record<string, readonly string[]>> = {
  figures: [
    'figures',
    'registers',
    'submissions',
    'consolidation',
    'periods',
    'search',
    'reports',
    'followUp',
  ],
  inbox: ['inbox', 'exchange'],
  exchange: ['exchange', 'inbox'],
  submissions: ['submissions', 'inbox', 'figures', 'consolidation', 'periods', 'reports', 'followUp', 'notices'],
  periods: ['periods', 'schedule', 'calendar', 'consolidation', 'reports', 'followUp', 'notices'],
  followUp: ['followUp', 'notices'],
  database: ['database', 'notices'],
  tasks: ['tasks', 'search', 'reports', 'notices'],
  notices: ['notices'],
}

/** Long imports tell of a change after every file; screens refetch at most this often. */
const restMilliseconds = 150

/** Makes stale what a change in the engine touched; returns the way to stop. */
export function followDataChanges(engine: EngineClient, queries: QueryClient): () => void {
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const refetch = () => {
    timer = undefined
    const features = [...waiting]
    waiting.clear()
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => features.some((feature) => isReadFrom(feature, queryKey[0])),
    })
  }
  const stop = engine.onDataChanged((features) => {
    for (const feature of features) waiting.add(feature)
    timer ??= setTimeout(refetch, restMilliseconds)
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

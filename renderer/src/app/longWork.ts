import { create } from 'zustand'
import type { Progress } from '#shared/rpc/wire.ts'
import type { CallOptions } from '#shared/rpc/connectEngine.ts'

/** One running job as the status bar shows it. */
export type LongWork = { id: number; label: string; progress: Progress; cancel(): void }

/** The jobs that run now, oldest first. */
export const useLongWork = create<{ works: readonly LongWork[] }>(() => ({ works: [] }))

let lastId = 0

/** Runs a job with its progress in the status bar and a way to cancel it; ends as the job ends. */
export async function runLongWork<T>(label: string, run: (options: CallOptions) => Promise<T>): Promise<T> {
  const abort = new AbortController()
  lastId += 1
  const id = lastId
  const first: LongWork = { id, label, progress: { done: 0, total: 0, label: '' }, cancel: () => abort.abort() }
  useLongWork.setState(({ works }) => ({ works: [...works, first] }))
  try {
    return await run({ signal: abort.signal, onProgress: (progress) => change(id, progress) })
  } finally {
    useLongWork.setState(({ works }) => ({ works: works.filter((work) => work.id !== id) }))
  }
}

function change(id: number, progress: Progress): void {
  useLongWork.setState(({ works }) => ({ works: works.map((work) => (work.id === id ? { ...work, progress } : work)) }))
}

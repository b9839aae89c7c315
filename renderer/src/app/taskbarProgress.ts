import type { HostClient } from '../engine/hostClient.ts'
import { useLongWork, type LongWork } from './longWork.ts'

/** Shows the running work on the taskbar's button, in steps of a hundredth, and clears it at the end; returns the way to stop. */
export function followOnTaskbar(host: Pick<HostClient, 'call'>): () => void {
  let shown: number | null = null
  const show = (works: readonly LongWork[]) => {
    const fraction = fractionOf(works)
    if (fraction === shown) return
    shown = fraction
    // A taskbar that cannot show it takes nothing from the work.
    void host.call('shell.setProgress', { fraction }).catch(() => undefined)
  }
  show(useLongWork.getState().works)
  return useLongWork.subscribe(({ works }) => show(works))
}

/** How much of all running work is done; null when there is none. Work of unknown length counts as begun. */
function fractionOf(works: readonly LongWork[]): number | null {
  if (works.length === 0) return null
  const parts = works.map(({ progress: { done, total } }) => (total > 0 ? Math.min(1, done / total) : 0.02))
  return Math.round((100 * parts.reduce((sum, part) => sum + part, 0)) / parts.length) / 100
}

import { useLayoutEffect, useState, type RefObject } from 'react'
import { rowHeight } from './gridMeasures.ts'
import { rowWindow, type RowWindow } from './model/rowWindow.ts'

/** The lines to draw for the view as it is scrolled. */
export function useRowWindow(frame: RefObject<HTMLDivElement | null>, count: number): RowWindow & { follow(): void } {
  const read = () => {
    const view = frame.current
    return rowWindow(view?.scrollTop ?? 0, view?.clientHeight ?? 0, rowHeight, count)
  }
  const [seen, setSeen] = useState<RowWindow>(() => rowWindow(0, 0, rowHeight, count))
  const follow = () => setSeen((old) => sameWindow(old, read()))
  useLayoutEffect(() => {
    setSeen((old) => sameWindow(old, read()))
  }, [count])
  return { from: Math.min(seen.from, count), to: Math.min(seen.to, count), follow }
}

function sameWindow(old: RowWindow, next: RowWindow): RowWindow {
  return old.from === next.from && old.to === next.to ? old : next
}

import { useLayoutEffect, useState, type RefObject } from 'react'

/** How many items of `itemHeight` px fit into an element whose height does not follow from them; `least` before it is known. */
export function useFittingCount(element: RefObject<HTMLElement | null>, itemHeight: number, least: number): number {
  const [count, setCount] = useState(least)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const measure = () => setCount(Math.max(least, Math.floor(target.clientHeight / itemHeight)))
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element, itemHeight, least])
  return count
}

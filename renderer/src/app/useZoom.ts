import { useLayoutEffect } from 'react'
import { useViewSettings } from './viewSettings.ts'

/** Draws the whole page in the chosen size. */
export function useZoom(): void {
  const zoom = useViewSettings((view) => view.zoom)
  useLayoutEffect(() => {
    document.documentElement.style.zoom = zoom === 100 ? '' : `${zoom}%`
  }, [zoom])
}

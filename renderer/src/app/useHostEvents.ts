import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useHost } from '../data/programContext.ts'
import { showNotice } from '../ui/showNotice.ts'
import { screens } from './screens.ts'

/** Follows what the program around the screens tells: a screen asked for by the jump list or a notification, an engine that was lost. */
export function useHostEvents(): void {
  const host = useHost()
  const navigate = useNavigate()
  const queries = useQueryClient()
  useEffect(() => {
    const open = (name: string, period: string | null = null, unit: string | null = null) => {
      const screen = screens.find(({ path }) => path === `/${name.replace(/^\//, '')}`)
      if (!screen) return
      void navigate({
        to: screen.path,
        search: ({ unit: seenUnit, period: seenPeriod }) => placeOf(unit ?? seenUnit, period ?? seenPeriod),
      })
    }
    void host.call('shell.info', {}).then(({ screen }) => screen !== null && open(screen))
    return host.onEvent((event) => {
      switch (event.type) {
        case 'openScreen':
          return open(event.screen, event.period, event.unit)
        case 'engineRestarted':
          showNotice(event.sentence)
          return void queries.invalidateQueries()
        case 'engineStopped':
          return showNotice(event.sentence)
        case 'openFile':
          return
      }
    })
  }, [host, navigate, queries])
}

function placeOf(unit: string | undefined, period: string | undefined): { unit?: string; period?: string } {
  return { ...(unit === undefined ? {} : { unit }), ...(period === undefined ? {} : { period }) }
}

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
    const open = (name: string) => {
      const screen = screens.find(({ path }) => path === `/${name.replace(/^\//, '')}`)
      if (screen) void navigate({ to: screen.path })
    }
    void host.call('shell.info', {}).then(({ screen }) => screen !== null && open(screen))
    return host.onEvent((event) => {
      switch (event.type) {
        case 'openScreen':
          return open(event.screen)
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

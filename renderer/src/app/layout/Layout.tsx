import { Loader } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useHost } from '../../data/programContext.ts'
import { useDueBackup } from '../../features/backup/useDueBackup.ts'
import { useNativeNotices } from '../../features/notices/useNativeNotices.ts'
import { PlaceContext } from '../place.ts'
import { useShellKeys } from '../keyboard/useShellKeys.ts'
import { CommandPalette } from '../palette/CommandPalette.tsx'
import { StartProblem } from '../StartProblem.tsx'
import { followOnTaskbar } from '../taskbarProgress.ts'
import { useHostEvents } from '../useHostEvents.ts'
import { useZoom } from '../useZoom.ts'
import { usePlaceFromAddress } from '../usePlaceFromAddress.ts'
import { AboutDialog } from './AboutDialog.tsx'
import { DropZone } from './DropZone.tsx'
import { HelpDrawer } from './HelpDrawer.tsx'
import { MenuBar } from './MenuBar.tsx'
import { RefusedFileDialog } from './RefusedFileDialog.tsx'
import { SideNav } from './SideNav.tsx'
import { StatusBar } from './StatusBar.tsx'
import { Toolbar } from './Toolbar.tsx'
import { shellText } from '../../text/shellText.ts'

/** The frame around every screen. Nothing of it is drawn before it is known whose office this is. */
export function Layout() {
  const place = usePlaceFromAddress()
  if (place.kind === 'reading') return <Loader m="xl" aria-label={shellText.loading} />
  if (place.kind === 'failed') return <StartProblem error={place.error} />
  return (
    <PlaceContext value={place.place}>
      <Frame />
    </PlaceContext>
  )
}

function Frame() {
  useShellKeys()
  useZoom()
  useDueBackup()
  useNativeNotices()
  useHostEvents()
  const host = useHost()
  useEffect(() => {
    return followOnTaskbar(host)
  }, [host])
  return (
    <div className="shell">
      <MenuBar />
      <Toolbar />
      <SideNav />
      <main className="shellContent" aria-label={shellText.screenContent} data-region>
        <Outlet />
      </main>
      <StatusBar />
      <CommandPalette />
      <HelpDrawer />
      <DropZone />
      <AboutDialog />
      <RefusedFileDialog />
    </div>
  )
}

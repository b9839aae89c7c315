import { Drawer, Loader } from '@mantine/core'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { helpNameOf } from '../../features/help/helpNameOf.ts'
import { shellText } from '../../text/shellText.ts'
import { closeShellDialog, useShellDialog } from '../dialogs.ts'

const HelpPart = lazy(() => import('../../features/help/HelpPart.tsx').then(({ HelpPart }) => ({ default: HelpPart })))

/** F1: the guide's page of this screen, beside the screen. */
export function HelpDrawer() {
  const isOpen = useShellDialog((state) => state.open === 'help')
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const openGuide = (page: string) => {
    closeShellDialog()
    void navigate({ to: '/tro-giup', search: { page } })
  }
  return (
    <Drawer
      opened={isOpen}
      onClose={closeShellDialog}
      position="right"
      size={440}
      title={shellText.command.help}
      closeButtonProps={{ 'aria-label': shellText.close }}
      transitionProps={{ duration: 0 }}
    >
      <Suspense fallback={<Loader aria-label={shellText.loading} />}>
        <HelpPart key={pathname} first={helpNameOf(pathname)} onOpenGuide={openGuide} />
      </Suspense>
    </Drawer>
  )
}

import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { styleNonce } from '../engine/styleNonce.ts'
import { theme } from './theme.ts'

/** The look, the calendar's language and the toasts. Styles carry the page's nonce, which the security policy asks for. */
export function PageProviders({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => styleNonce() ?? ''}>
      <DatesProvider settings={{ locale: 'vi', firstDayOfWeek: 1 }}>
        {children}
        <Notifications position="bottom-center" autoClose={8000} limit={3} />
      </DatesProvider>
    </MantineProvider>
  )
}

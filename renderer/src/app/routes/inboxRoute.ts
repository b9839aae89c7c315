import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readOneOf } from './readOneOf.ts'
import { rootRoute } from './rootRoute.ts'

type InboxSearch = { part?: 'files' | 'review' | 'send' | 'trust' }

/** Hộp nhận. */
export const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hop-nhan',
  validateSearch: (raw: Record<string, unknown>): InboxSearch =>
    readOneOf(raw, 'part', ['files', 'review', 'send', 'trust']),
  component: lazyRouteComponent(() =>
    import('../../features/inbox/InboxScreen.tsx').then(({ InboxScreen }) => ({ default: InboxScreen })),
  ),
})

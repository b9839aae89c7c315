import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readTexts } from './readTexts.ts'
import { rootRoute } from './rootRoute.ts'

/** `page` is the name of a page of the guide. */
type HelpSearch = { page?: string }

/** Trợ giúp. */
export const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tro-giup',
  validateSearch: (raw: Record<string, unknown>): HelpSearch => readTexts(raw, ['page']),
  component: lazyRouteComponent(() =>
    import('../../features/help/HelpScreen.tsx').then(({ HelpScreen }) => ({ default: HelpScreen })),
  ),
})

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readTexts } from './readTexts.ts'
import { rootRoute } from './rootRoute.ts'

/** `indicator` is the row that the user left or came for. */
type ConsolidationSearch = { indicator?: string }

/** Tổng hợp. */
export const consolidationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tong-hop',
  validateSearch: (raw: Record<string, unknown>): ConsolidationSearch => readTexts(raw, ['indicator']),
  component: lazyRouteComponent(() =>
    import('../../features/consolidation/ConsolidationScreen.tsx').then(({ ConsolidationScreen }) => ({
      default: ConsolidationScreen,
    })),
  ),
})

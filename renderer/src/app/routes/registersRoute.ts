import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readTexts } from './readTexts.ts'
import { rootRoute } from './rootRoute.ts'

/** `register` is the register on view, `event` the line to select in it. */
type RegistersSearch = { register?: string; event?: string }

/** Sổ theo dõi. */
export const registersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/so-theo-doi',
  validateSearch: (raw: Record<string, unknown>): RegistersSearch => readTexts(raw, ['register', 'event']),
  component: lazyRouteComponent(() =>
    import('../../features/registers/RegistersScreen.tsx').then(({ RegistersScreen }) => ({
      default: RegistersScreen,
    })),
  ),
})

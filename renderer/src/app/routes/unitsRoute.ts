import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readTexts } from './readTexts.ts'
import { rootRoute } from './rootRoute.ts'

/** `focus` is the unit to select in the tree. */
type UnitsSearch = { focus?: string }

/** Đơn vị. */
export const unitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-vi',
  validateSearch: (raw: Record<string, unknown>): UnitsSearch => readTexts(raw, ['focus']),
  component: lazyRouteComponent(() =>
    import('../../features/units/UnitsScreen.tsx').then(({ UnitsScreen }) => ({ default: UnitsScreen })),
  ),
})

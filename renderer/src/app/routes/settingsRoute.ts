import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './rootRoute.ts'

/** Cài đặt. */
export const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cai-dat',
  component: lazyRouteComponent(() =>
    import('../../features/settings/SettingsScreen.tsx').then(({ SettingsScreen }) => ({ default: SettingsScreen })),
  ),
})

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './rootRoute.ts'

/** Trang chủ. */
export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() =>
    import('../../features/home/HomeScreen.tsx').then(({ HomeScreen }) => ({ default: HomeScreen })),
  ),
})

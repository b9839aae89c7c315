import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './rootRoute.ts'

/** Ban chỉ đạo. */
export const committeesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ban-chi-dao',
  component: lazyRouteComponent(() =>
    import('../../features/committees/CommitteesScreen.tsx').then(({ CommitteesScreen }) => ({
      default: CommitteesScreen,
    })),
  ),
})

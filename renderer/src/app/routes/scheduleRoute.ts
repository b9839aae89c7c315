import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './rootRoute.ts'

/** Lịch báo cáo. */
export const scheduleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lich-bao-cao',
  component: lazyRouteComponent(() =>
    import('../../features/schedule/ScheduleScreen.tsx').then(({ ScheduleScreen }) => ({ default: ScheduleScreen })),
  ),
})

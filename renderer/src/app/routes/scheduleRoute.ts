import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readOneOf } from './readOneOf.ts'
import { rootRoute } from './rootRoute.ts'

type ScheduleSearch = { view?: 'board' | 'arrangements' | 'holidays' | 'rules' }

/** Lịch báo cáo. */
export const scheduleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lich-bao-cao',
  validateSearch: (raw: Record<string, unknown>): ScheduleSearch =>
    readOneOf(raw, 'view', ['board', 'arrangements', 'holidays', 'rules']),
  component: lazyRouteComponent(() =>
    import('../../features/schedule/ScheduleScreen.tsx').then(({ ScheduleScreen }) => ({ default: ScheduleScreen })),
  ),
})

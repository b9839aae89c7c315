import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { calendarSides } from '#shared/domain/calendar/calendarEntry.ts'
import { readOneOf } from './readOneOf.ts'
import { readTexts } from './readTexts.ts'
import { rootRoute } from './rootRoute.ts'

/** `year` in digits; without it the year of today. */
type CalendarSearch = { year?: string; side?: (typeof calendarSides)[number] }

/** Lịch công tác. */
export const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lich-cong-tac',
  validateSearch: (raw: Record<string, unknown>): CalendarSearch => ({
    ...readTexts(raw, ['year']),
    ...readOneOf(raw, 'side', calendarSides),
  }),
  component: lazyRouteComponent(() =>
    import('../../features/calendar/CalendarScreen.tsx').then(({ CalendarScreen }) => ({ default: CalendarScreen })),
  ),
})

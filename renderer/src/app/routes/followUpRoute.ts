import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readOneOf } from './readOneOf.ts'
import { readTexts } from './readTexts.ts'
import { rootRoute } from './rootRoute.ts'

/** `late` is the unit to select on the list. */
type FollowUpSearch = { view?: 'list' | 'suspicions' | 'rules'; late?: string }

/** Đôn đốc. */
export const followUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-doc',
  validateSearch: (raw: Record<string, unknown>): FollowUpSearch => ({
    ...readOneOf(raw, 'view', ['list', 'suspicions', 'rules']),
    ...readTexts(raw, ['late']),
  }),
  component: lazyRouteComponent(() =>
    import('../../features/followUp/FollowUpScreen.tsx').then(({ FollowUpScreen }) => ({ default: FollowUpScreen })),
  ),
})

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readOneOf } from './readOneOf.ts'
import { rootRoute } from './rootRoute.ts'

const parts = ['ranking', 'sheet', 'rubric'] as const

/** Chấm điểm: the ranking, one unit's sheet, the rubric. */
export const scoringRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cham-diem',
  validateSearch: (raw: Record<string, unknown>) => readOneOf(raw, 'part', parts),
  component: lazyRouteComponent(() =>
    import('../../features/scoring/ScoringScreen.tsx').then(({ ScoringScreen }) => ({ default: ScoringScreen })),
  ),
})

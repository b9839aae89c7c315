import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readOneOf } from './readOneOf.ts'
import { readTexts } from './readTexts.ts'
import { rootRoute } from './rootRoute.ts'

/** `cell` is "indicator|loaiHinh"; `part` the tab. */
type FiguresSearch = { cell?: string; part?: 'figures' | 'proposals' | 'narratives' | 'versions' | 'units' }

/** Nhập số liệu. */
export const figuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-so-lieu',
  validateSearch: (raw: Record<string, unknown>): FiguresSearch => ({
    ...readTexts(raw, ['cell']),
    ...readOneOf(raw, 'part', ['figures', 'proposals', 'narratives', 'versions', 'units']),
  }),
  component: lazyRouteComponent(() =>
    import('../../features/figures/FiguresScreen.tsx').then(({ FiguresScreen }) => ({ default: FiguresScreen })),
  ),
})

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readOneOf } from './readOneOf.ts'
import { rootRoute } from './rootRoute.ts'

type DocumentsSearch = { view?: 'preview' | 'issued' }

/** Văn bản. */
export const documentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/van-ban',
  validateSearch: (raw: Record<string, unknown>): DocumentsSearch => readOneOf(raw, 'view', ['preview', 'issued']),
  component: lazyRouteComponent(() =>
    import('../../features/documents/DocumentsScreen.tsx').then(({ DocumentsScreen }) => ({
      default: DocumentsScreen,
    })),
  ),
})

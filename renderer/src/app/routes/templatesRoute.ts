import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './rootRoute.ts'

/** Mẫu biểu. */
export const templatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mau-bieu',
  component: lazyRouteComponent(() =>
    import('../../features/templates/TemplatesScreen.tsx').then(({ TemplatesScreen }) => ({
      default: TemplatesScreen,
    })),
  ),
})

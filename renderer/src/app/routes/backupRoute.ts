import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './rootRoute.ts'

/** Sao lưu. */
export const backupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sao-luu',
  component: lazyRouteComponent(() =>
    import('../../features/backup/BackupScreen.tsx').then(({ BackupScreen }) => ({ default: BackupScreen })),
  ),
})

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readTexts } from './readTexts.ts'
import { rootRoute } from './rootRoute.ts'

type TasksSearch = { task?: string; state?: string }

/** Nhiệm vụ. */
export const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhiem-vu',
  validateSearch: (raw: Record<string, unknown>): TasksSearch => readTexts(raw, ['task', 'state']),
  component: lazyRouteComponent(() =>
    import('../../features/tasks/TasksScreen.tsx').then(({ TasksScreen }) => ({ default: TasksScreen })),
  ),
})

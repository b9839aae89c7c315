import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readOneOf } from './readOneOf.ts'
import { readTexts } from './readTexts.ts'
import { rootRoute } from './rootRoute.ts'
import { taskParts } from './taskParts.ts'

/** `task` is the task to select, `document` the document to show or to filter by; `part` the tab. */
type TasksSearch = {
  task?: string
  document?: string
  scope?: 'own' | 'below' | 'all'
  part?: (typeof taskParts)[number]
}

/** Nhiệm vụ. */
export const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhiem-vu',
  validateSearch: (raw: Record<string, unknown>): TasksSearch => ({
    ...readTexts(raw, ['task', 'document']),
    ...readOneOf(raw, 'scope', ['own', 'below', 'all']),
    ...readOneOf(raw, 'part', taskParts),
  }),
  component: lazyRouteComponent(() =>
    import('../../features/tasks/TasksScreen.tsx').then(({ TasksScreen }) => ({ default: TasksScreen })),
  ),
})

import { createHashHistory, createRouter } from '@tanstack/react-router'
import { BrokenScreen } from './BrokenScreen.tsx'
import { NoScreen } from './NoScreen.tsx'
import { backupRoute } from './routes/backupRoute.ts'
import { calendarRoute } from './routes/calendarRoute.ts'
import { committeesRoute } from './routes/committeesRoute.ts'
import { consolidationRoute } from './routes/consolidationRoute.ts'
import { documentsRoute } from './routes/documentsRoute.ts'
import { figuresRoute } from './routes/figuresRoute.ts'
import { followUpRoute } from './routes/followUpRoute.ts'
import { helpRoute } from './routes/helpRoute.ts'
import { homeRoute } from './routes/homeRoute.ts'
import { inboxRoute } from './routes/inboxRoute.ts'
import { registersRoute } from './routes/registersRoute.ts'
import { scheduleRoute } from './routes/scheduleRoute.ts'
import { settingsRoute } from './routes/settingsRoute.ts'
import { tasksRoute } from './routes/tasksRoute.ts'
import { scoringRoute } from './routes/scoringRoute.ts'
import { templatesRoute } from './routes/templatesRoute.ts'
import { unitsRoute } from './routes/unitsRoute.ts'
import { rootRoute } from './routes/rootRoute.ts'

const screenRoutes = [
  homeRoute,
  tasksRoute,
  calendarRoute,
  registersRoute,
  figuresRoute,
  inboxRoute,
  followUpRoute,
  consolidationRoute,
  documentsRoute,
  templatesRoute,
  unitsRoute,
  committeesRoute,
  scheduleRoute,
  scoringRoute,
  backupRoute,
  settingsRoute,
  helpRoute,
] as const

/** The screens by their address; the part after `#`, so that it works without a server. */
export const router = createRouter({
  routeTree: rootRoute.addChildren(screenRoutes),
  history: createHashHistory(),
  defaultErrorComponent: BrokenScreen,
  defaultNotFoundComponent: NoScreen,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

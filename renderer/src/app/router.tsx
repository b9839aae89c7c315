import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { BrokenScreen } from './BrokenScreen.tsx'
import { Layout } from './layout/Layout.tsx'
import { NoScreen } from './NoScreen.tsx'

/** The unit and period of every screen. */
type PlaceSearch = { unit?: string; period?: string }

/** `cell` is "indicator|loaiHinh"; `part` the tab. */
type FiguresSearch = { cell?: string; part?: 'figures' | 'narratives' | 'versions' }

/** `indicator` is the row that the user left or came for. */
type ConsolidationSearch = { indicator?: string }

type TasksSearch = { task?: string; state?: string }

/** `focus` is the unit to select in the tree. */
type UnitsSearch = { focus?: string }

type DocumentsSearch = { view?: 'preview' | 'issued' }

const root = createRootRoute({
  component: Layout,
  errorComponent: BrokenScreen,
  notFoundComponent: NoScreen,
  validateSearch: (raw: Record<string, unknown>): PlaceSearch => texts(raw, ['unit', 'period']),
  search: { middlewares: [retainSearchParams(['unit', 'period'])] },
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() =>
    import('../features/home/HomeScreen.tsx').then(({ HomeScreen }) => ({ default: HomeScreen })),
  ),
})

const figures = createRoute({
  getParentRoute: () => root,
  path: '/nhap-so-lieu',
  validateSearch: (raw: Record<string, unknown>): FiguresSearch => {
    const { cell, part } = texts(raw, ['cell', 'part'])
    const known = (['figures', 'narratives', 'versions'] as const).find((name) => name === part)
    return { ...(cell === undefined ? {} : { cell }), ...(known === undefined ? {} : { part: known }) }
  },
  component: lazyRouteComponent(() =>
    import('../features/figures/FiguresScreen.tsx').then(({ FiguresScreen }) => ({ default: FiguresScreen })),
  ),
})

const consolidation = createRoute({
  getParentRoute: () => root,
  path: '/tong-hop',
  validateSearch: (raw: Record<string, unknown>): ConsolidationSearch => texts(raw, ['indicator']),
  component: lazyRouteComponent(() =>
    import('../features/consolidation/ConsolidationScreen.tsx').then(({ ConsolidationScreen }) => ({
      default: ConsolidationScreen,
    })),
  ),
})

const tasks = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu',
  validateSearch: (raw: Record<string, unknown>): TasksSearch => texts(raw, ['task', 'state']),
  component: lazyRouteComponent(() =>
    import('../features/tasks/TasksScreen.tsx').then(({ TasksScreen }) => ({ default: TasksScreen })),
  ),
})

const documents = createRoute({
  getParentRoute: () => root,
  path: '/van-ban',
  validateSearch: (raw: Record<string, unknown>): DocumentsSearch => {
    const { view } = texts(raw, ['view'])
    const known = (['preview', 'issued'] as const).find((name) => name === view)
    return known === undefined ? {} : { view: known }
  },
  component: lazyRouteComponent(() =>
    import('../features/documents/DocumentsScreen.tsx').then(({ DocumentsScreen }) => ({ default: DocumentsScreen })),
  ),
})

const templates = createRoute({
  getParentRoute: () => root,
  path: '/mau-bieu',
  component: lazyRouteComponent(() =>
    import('../features/templates/TemplatesScreen.tsx').then(({ TemplatesScreen }) => ({ default: TemplatesScreen })),
  ),
})

const schedule = createRoute({
  getParentRoute: () => root,
  path: '/lich-bao-cao',
  component: lazyRouteComponent(() =>
    import('../features/schedule/ScheduleScreen.tsx').then(({ ScheduleScreen }) => ({ default: ScheduleScreen })),
  ),
})

const backup = createRoute({
  getParentRoute: () => root,
  path: '/sao-luu',
  component: lazyRouteComponent(() =>
    import('../features/backup/BackupScreen.tsx').then(({ BackupScreen }) => ({ default: BackupScreen })),
  ),
})

const units = createRoute({
  getParentRoute: () => root,
  path: '/don-vi',
  validateSearch: (raw: Record<string, unknown>): UnitsSearch => texts(raw, ['focus']),
  component: lazyRouteComponent(() =>
    import('../features/units/UnitsScreen.tsx').then(({ UnitsScreen }) => ({ default: UnitsScreen })),
  ),
})

/** The screens by their address; the part after `#`, so that it works without a server. */
export const router = createRouter({
  routeTree: root.addChildren([home, figures, consolidation, tasks, documents, templates, units, schedule, backup]),
  history: createHashHistory(),
  defaultErrorComponent: BrokenScreen,
  defaultNotFoundComponent: NoScreen,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** The named parts of an address that are texts; a hand-made address must not break a screen. */
function texts<K extends string>(raw: Record<string, unknown>, names: readonly K[]): { [N in K]?: string } {
  const found = names.flatMap((name) => {
    const value = raw[name]
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
  })
  return Object.fromEntries(found) as { [N in K]?: string }
}

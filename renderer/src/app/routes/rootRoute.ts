import { createRootRoute, retainSearchParams } from '@tanstack/react-router'
import { BrokenScreen } from '../BrokenScreen.tsx'
import { Layout } from '../layout/Layout.tsx'
import { NoScreen } from '../NoScreen.tsx'
import { readTexts } from './readTexts.ts'

/** The unit and period of every screen. */
type PlaceSearch = { unit?: string; period?: string }

/** The frame around every screen. */
export const rootRoute = createRootRoute({
  component: Layout,
  errorComponent: BrokenScreen,
  notFoundComponent: NoScreen,
  validateSearch: (raw: Record<string, unknown>): PlaceSearch => readTexts(raw, ['unit', 'period']),
  search: { middlewares: [retainSearchParams(['unit', 'period'])] },
})

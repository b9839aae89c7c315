import { createRoute } from '@tanstack/react-router'
import { HomeScreen } from '../../features/home/HomeScreen.tsx'
import { rootRoute } from './rootRoute.ts'

/** Trang chủ. The program starts on it, so it comes with the frame and not in a file that is fetched after it. */
export const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomeScreen })

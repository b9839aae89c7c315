import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { EnterMoves } from '../ui/grid/model/gridAction.ts'

/** How this window looks and behaves; `zoom` in per cent, `notifications` those of the system. */
type ViewSettings = { enterMoves: EnterMoves; zoom: number; notifications: boolean }

/** What holds until a person chooses otherwise. */
export const usualView: ViewSettings = { enterMoves: 'down', zoom: 100, notifications: true }

/** The sizes to choose from, in per cent. */
export const zooms = [80, 90, 100, 110, 125, 150] as const

/** Choices of this window's user about looks and keys; kept by the browser, never part of the office's data. */
export const useViewSettings = create<ViewSettings>()(persist(() => usualView, { name: 'qcdc.view' }))

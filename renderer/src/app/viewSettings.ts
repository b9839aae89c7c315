import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { EnterMoves } from '../ui/grid/model/gridAction.ts'

/** Choices of this window's user about looks and keys; kept by the browser, never part of the office's data. */
export const useViewSettings = create<{ enterMoves: EnterMoves }>()(
  persist(() => ({ enterMoves: 'down' as EnterMoves }), { name: 'qcdc.view' }),
)

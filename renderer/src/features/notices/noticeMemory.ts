import { create } from 'zustand'
import { persist } from 'zustand/middleware'

type NoticeMemory = { native: boolean; shown: readonly string[] }

/** Whether notices also go to the system's own, and which this machine has shown; kept by the browser. */
export const useNoticeMemory = create<NoticeMemory>()(
  persist((): NoticeMemory => ({ native: true, shown: [] }), { name: 'qcdc.notices' }),
)

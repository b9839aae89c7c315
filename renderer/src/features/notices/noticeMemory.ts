import { create } from 'zustand'
import { persist } from 'zustand/middleware'

type NoticeMemory = { shown: readonly string[] }

/** Which notices this machine has told through the system's own; kept by the browser. */
export const useNoticeMemory = create<NoticeMemory>()(
  persist((): NoticeMemory => ({ shown: [] }), { name: 'qcdc.notices' }),
)

import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { IsoInstant } from '#shared/domain/isoDate.ts'

/** When and where a data file was last backed up from this machine. */
type LastBackup = { at: IsoInstant; path: string }

/** The last backup of each data file by its path; kept by the browser, since a backup must not change what it copies. */
export const useLastBackups = create<{ byFile: Readonly<Record<string, LastBackup>> }>()(
  persist(() => ({ byFile: {} }), { name: 'qcdc.backups' }),
)

/** Takes note of a backup that was just written. */
export function keepLastBackup(dataFile: string, last: LastBackup): void {
  useLastBackups.setState(({ byFile }) => ({ byFile: { ...byFile, [dataFile]: last } }))
}

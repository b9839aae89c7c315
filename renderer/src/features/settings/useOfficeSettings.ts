import type { OfficeSettings } from '#shared/domain/settings/officeSettings.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'

/** The office's settings as the screen uses them: what holds, what would by default, and the way to change some. */
export type OfficeSettingsInHand = {
  values: OfficeSettings
  defaults: OfficeSettings
  error: unknown
  change(changes: Partial<OfficeSettings>): void
}

/** Reads the office's settings; null while they are not known. */
export function useOfficeSettings(): { settings: OfficeSettingsInHand | null; error: unknown } {
  const kept = useEngineQuery('settings.get', {})
  const save = useEngineCommand('settings.save')
  if (!kept.data) return { settings: null, error: kept.error }
  const change = (changes: Partial<OfficeSettings>) => save.mutate({ changes })
  return { settings: { ...kept.data, error: save.error, change }, error: save.error }
}

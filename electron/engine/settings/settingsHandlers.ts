import { refuse } from '#shared/contract/failure.ts'
import type { settingsContract } from '#shared/contract/settingsContract.ts'
import type { IsoDate } from '#shared/domain/isoDate.ts'
import { defaultSettings } from '#shared/domain/settings/defaultSettings.ts'
import type { OfficeSettings } from '#shared/domain/settings/officeSettings.ts'
import type { ReadDatabase } from '../database/database.ts'
import type { Handlers } from '../handler.ts'
import { loadUnitIssuer } from '../units/loadIssuer.ts'
import { loadTree, mustFindOurUnitId } from '../units/unitQueries.ts'
import { loadChosenSettings, saveSetting } from './settingQueries.ts'

export const settingsHandlers: Handlers<typeof settingsContract> = {
  'settings.get': ({ db, today }) => loadSettings(db, today()),
  'settings.save': ({ db, today, logChange }, { changes }) => {
    const { values, defaults } = loadSettings(db, today())
    for (const [key, after] of Object.entries(changes)) {
      const before: unknown = values[key as keyof OfficeSettings]
      if (isSame(before, after)) continue
      saveSetting(db, key, isSame(after, defaults[key as keyof OfficeSettings]) ? undefined : after)
      logChange({ entity: 'setting', key, before, after })
    }
    return loadSettings(db, today())
  },
}

function loadSettings(db: ReadDatabase, today: IsoDate): { values: OfficeSettings; defaults: OfficeSettings } {
  const tree = loadTree(db, today)
  const unit = tree.byId.get(mustFindOurUnitId(db)) ?? refuse('databaseEmpty', {})
  const defaults = defaultSettings(loadUnitIssuer(db, tree, unit, today))
  return { defaults, values: { ...defaults, ...loadChosenSettings(db) } as OfficeSettings }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

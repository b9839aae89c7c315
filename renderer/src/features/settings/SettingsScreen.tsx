import { Button, Loader, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { usualView, useViewSettings } from '../../app/viewSettings.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { settingsText as text } from '../../text/settingsText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'
import { MachineSettingLine } from './MachineSettingLine.tsx'
import { OfficeSetting } from './OfficeSetting.tsx'
import { findSettings, type SettingName } from './settingGroups.ts'
import './settings.css'
import { useOfficeSettings, type OfficeSettingsInHand } from './useOfficeSettings.ts'

/** Cài đặt: everything that can be chosen, each with its default and what it does; a change holds at once. */
export function SettingsScreen() {
  const { settings, error } = useOfficeSettings()
  const filter = useFilter()
  const groups = findSettings(filter.words)
  useScreenCommands(useMemo(() => ({ find: filter.find }), [filter.find]))
  return (
    <div className="screen filled">
      <div className="screenHead">
        <h1>{text.title}</h1>
        <FilterField label={text.find} width={360} {...filter.field} />
        <Text role="status">{text.count(formatNumber(countOf(groups)), formatNumber(countOf(findSettings(''))))}</Text>
        <span className="grow" />
        {settings && (
          <Button variant="default" onClick={() => restoreAll(settings)}>
            {text.restoreAll}
          </Button>
        )}
      </div>
      <Failure error={error} />
      {!settings && !error && <Loader aria-label={shellText.loading} />}
      <div className="grow settingList">
        {groups.length === 0 && <Text>{text.nothing}</Text>}
        {settings &&
          groups.map(({ title, names }) => (
            <section key={title} aria-label={title}>
              <h2>{title}</h2>
              {names.map((name) => (
                <Setting key={name} name={name} settings={settings} />
              ))}
            </section>
          ))}
      </div>
    </div>
  )
}

function Setting({ name, settings }: { name: SettingName; settings: OfficeSettingsInHand }) {
  if (isOfOffice(name, settings)) return <OfficeSetting name={name} settings={settings} />
  return <MachineSettingLine name={name} />
}

function isOfOffice(
  name: SettingName,
  { values }: OfficeSettingsInHand,
): name is keyof OfficeSettingsInHand['values'] & SettingName {
  return Object.hasOwn(values, name)
}

function restoreAll({ values, defaults, change }: OfficeSettingsInHand): void {
  const view = useViewSettings.getState()
  change(defaults)
  useViewSettings.setState(usualView)
  showUndoNotice(text.restoredAll, () => {
    change(values)
    useViewSettings.setState(view)
  })
}

function countOf(groups: readonly { names: readonly SettingName[] }[]): number {
  return groups.reduce((sum, { names }) => sum + names.length, 0)
}

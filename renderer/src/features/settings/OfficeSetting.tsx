import { Select, Switch } from '@mantine/core'
import type { OfficeSettings } from '#shared/domain/settings/officeSettings.ts'
import { settingsText as text, settingWords } from '../../text/settingsText.ts'
import { FolderSetting } from './FolderSetting.tsx'
import { SettingLine } from './SettingLine.tsx'
import { TextSetting } from './TextSetting.tsx'
import type { OfficeSettingsInHand } from './useOfficeSettings.ts'

type Name = keyof OfficeSettings

const capacities = ['head', 'deputy', 'acting'] as const
const backupDays = [0, 1, 3, 7, 14, 30]

/** One setting of the office with the control that fits what it holds. */
export function OfficeSetting({ name, settings }: { name: Name; settings: OfficeSettingsInHand }) {
  const { values, defaults, change } = settings
  return (
    <SettingLine
      name={name}
      byDefault={words(name, defaults)}
      isChanged={JSON.stringify(values[name]) !== JSON.stringify(defaults[name])}
      onReset={() => change({ [name]: defaults[name] })}
    >
      <Control name={name} settings={settings} />
    </SettingLine>
  )
}

function Control({ name, settings: { values, change } }: { name: Name; settings: OfficeSettingsInHand }) {
  const { label } = settingWords[name]
  switch (name) {
    case 'signerCapacity':
      return (
        <Select
          aria-label={label}
          allowDeselect={false}
          data={capacities.map((value) => ({ value, label: text.capacities[value] }))}
          value={values.signerCapacity}
          onChange={(value) => value !== null && change({ signerCapacity: value })}
        />
      )
    case 'backupEveryDays':
      return (
        <Select
          aria-label={label}
          allowDeselect={false}
          data={backupDays.map((days) => ({ value: String(days), label: daysWords(days) }))}
          value={String(values.backupEveryDays)}
          onChange={(days) => days !== null && change({ backupEveryDays: Number(days) })}
        />
      )
    case 'fileNameAccents':
      return (
        <Switch
          aria-label={label}
          checked={values.fileNameAccents}
          onChange={(event) => change({ fileNameAccents: event.currentTarget.checked })}
        />
      )
    case 'exportsFolder':
    case 'backupFolder':
      return <FolderSetting name={name} value={values[name]} onChange={(path) => change({ [name]: path })} />
    case 'recipients':
      return (
        <TextSetting
          name={name}
          value={values.recipients.join('\n')}
          isNeeded
          hasLines
          onChange={(lines) => change({ recipients: linesOf(lines) })}
        />
      )
    default:
      return (
        <TextSetting
          name={name}
          value={values[name]}
          isNeeded={name !== 'signerName'}
          onChange={(value) => change({ [name]: value })}
        />
      )
  }
}

function words(name: Name, settings: OfficeSettings): string {
  switch (name) {
    case 'signerCapacity':
      return text.capacities[settings.signerCapacity]
    case 'backupEveryDays':
      return daysWords(settings.backupEveryDays)
    case 'fileNameAccents':
      return settings.fileNameAccents ? text.on : text.off
    case 'exportsFolder':
      return settings.exportsFolder ?? text.askEachTime
    case 'backupFolder':
      return settings.backupFolder ?? text.noFolder
    case 'recipients':
      return settings.recipients.join('; ')
    default:
      return settings[name] === '' ? text.nobody : settings[name]
  }
}

function daysWords(days: number): string {
  return days === 0 ? text.never : text.everyDays(days)
}

function linesOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

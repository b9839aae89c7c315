import { foldText } from '#shared/domain/text/foldText.ts'
import { settingsText, settingWords } from '../../text/settingsText.ts'

export type SettingName = keyof typeof settingWords

/** A group of settings under its title. */
type SettingGroup = { title: string; names: readonly SettingName[] }

const { documents, typing, folders, care } = settingsText.groups

/** All settings in the order of the screen: at most 25 in at most 5 groups. */
const settingGroups: readonly SettingGroup[] = [
  {
    title: documents,
    names: [
      'superiorBody',
      'issuingBody',
      'bodyInText',
      'symbolSuffix',
      'place',
      'headTitle',
      'deputyTitle',
      'signerName',
      'signerCapacity',
      'reportsTo',
      'recipients',
      'fileNameAccents',
    ],
  },
  { title: typing, names: ['enterMoves', 'zoom', 'notifications', 'acceleration'] },
  { title: folders, names: ['dataFolder', 'exportsFolder', 'backupFolder', 'backupEveryDays'] },
  { title: care, names: ['update', 'support'] },
]

/** The settings whose name, explanation or group has what was typed, with or without accents. */
export function findSettings(typed: string): SettingGroup[] {
  const wanted = foldText(typed)
  const fits = (title: string, name: SettingName) => {
    const { label, help } = settingWords[name]
    return foldText(`${title} ${label} ${help}`).includes(wanted)
  }
  return settingGroups
    .map(({ title, names }) => ({ title, names: names.filter((name) => fits(title, name)) }))
    .filter(({ names }) => names.length > 0)
}

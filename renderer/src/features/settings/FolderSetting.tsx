import { Button, Group, Text } from '@mantine/core'
import { useHost } from '../../data/programContext.ts'
import { settingsText as text, settingWords } from '../../text/settingsText.ts'
import type { SettingName } from './settingGroups.ts'

type Props = { name: SettingName; value: string | null; onChange(value: string | null): void }

/** A folder that is chosen in a dialog, or none. */
export function FolderSetting({ name, value, onChange }: Props) {
  const host = useHost()
  const { label } = settingWords[name]
  const choose = async () => {
    const { path } = await host.call('shell.chooseFolder', { title: label, purpose: name })
    if (path !== null) onChange(path)
  }
  return (
    <Group gap={6}>
      <Text className="fileName" translate="no">
        {value}
      </Text>
      <Button size="compact-sm" variant="default" aria-label={text.chooseNamed(label)} onClick={() => void choose()}>
        {text.chooseFolder}
      </Button>
    </Group>
  )
}

import { Button, Group, TextInput } from '@mantine/core'
import { useHost } from '../../data/programContext.ts'
import { firstRunText as text } from '../../text/firstRunText.ts'

/** Where the day's backup goes; empty: chosen later, in Cài đặt. */
export function BackupFolderField({ value, onChange }: { value: string; onChange(folder: string): void }) {
  const host = useHost()
  const choose = async () => {
    const { path } = await host.call('shell.chooseFolder', { title: text.backupFolderTitle, purpose: 'sao-luu' })
    if (path !== null) onChange(path)
  }
  return (
    <Group align="flex-end" mt="md">
      <TextInput
        className="grow"
        label={text.backupFolder}
        description={text.backupFolderHelp}
        value={value}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => void choose()}>
        {text.chooseFolder}
      </Button>
    </Group>
  )
}

import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useHost } from '../../data/programContext.ts'
import { settingsText as text } from '../../text/settingsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { SettingLine } from './SettingLine.tsx'
import { useShellInfo } from './useShellInfo.ts'

/** Updating from a signed file: it is checked first, then the data is backed up and the installer started. */
export function UpdateSetting() {
  const host = useHost()
  const info = useShellInfo()
  const check = useMutation({
    mutationFn: async () => {
      const filters = [{ name: text.updateFile, extensions: ['exe'] }]
      const [path] = await host.chooseFiles({ title: text.chooseUpdate, purpose: 'cap-nhat', filters, multiple: false })
      return path === undefined ? null : { path, ...(await host.call('shell.checkUpdate', { path })) }
    },
  })
  const install = useMutation({ mutationFn: (path: string) => host.call('shell.installUpdate', { path }) })
  const found = check.data ?? null
  return (
    <SettingLine name="update">
      <Group gap={8}>
        {info && <Text>{text.version(info.version)}</Text>}
        {info?.canUpdate === true && (
          <Button size="compact-sm" variant="default" loading={check.isPending} onClick={() => check.mutate()}>
            {text.chooseUpdate}
          </Button>
        )}
        {info?.canUpdate === false && <Text>{text.noUpdate}</Text>}
        {found && <Text role="status">{text.updateFound(found.version)}</Text>}
        {found && (
          <Button size="compact-sm" loading={install.isPending} onClick={() => install.mutate(found.path)}>
            {text.install}
          </Button>
        )}
      </Group>
      <Failure error={check.error ?? install.error} />
    </SettingLine>
  )
}

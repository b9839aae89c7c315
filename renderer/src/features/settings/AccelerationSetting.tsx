import { Button, Group, Switch, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useHost } from '../../data/programContext.ts'
import { settingsText as text, settingWords } from '../../text/settingsText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { SettingLine } from './SettingLine.tsx'
import { shellInfoKey, useShellInfo } from './useShellInfo.ts'

/** Graphics acceleration; it begins or ends with the next start, which one button brings. */
export function AccelerationSetting() {
  const host = useHost()
  const queries = useQueryClient()
  const info = useShellInfo()
  const change = useMutation({
    mutationFn: (on: boolean) => host.call('shell.setAcceleration', { on }),
    onSuccess: () => queries.invalidateQueries({ queryKey: shellInfoKey }),
  })
  const isOn = info?.acceleration ?? true
  const isInstalled = info?.host === 'electron'
  return (
    <SettingLine name="acceleration" byDefault={text.on} isChanged={!isOn} onReset={() => change.mutate(true)}>
      <Group gap={8}>
        <Switch
          aria-label={settingWords.acceleration.label}
          disabled={!isInstalled}
          checked={isOn}
          onChange={(event) => change.mutate(event.currentTarget.checked)}
        />
        {info && !isInstalled && <Text>{text.onlyInstalled}</Text>}
        {change.isSuccess && (
          <Button size="compact-sm" variant="default" onClick={() => void host.call('shell.restart', {})}>
            {text.restart}
          </Button>
        )}
      </Group>
      <Failure error={change.error} />
    </SettingLine>
  )
}

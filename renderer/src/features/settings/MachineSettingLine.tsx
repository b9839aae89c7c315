import { Select, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { usualView, useViewSettings, zooms } from '../../app/viewSettings.ts'
import { useHost } from '../../data/programContext.ts'
import { settingsText as text, settingWords, type MachineSetting } from '../../text/settingsText.ts'
import { AccelerationSetting } from './AccelerationSetting.tsx'
import { SettingLine } from './SettingLine.tsx'
import { SupportSetting } from './SupportSetting.tsx'
import { UpdateSetting } from './UpdateSetting.tsx'

/** One setting of this window or this machine. */
export function MachineSettingLine({ name }: { name: MachineSetting }) {
  switch (name) {
    case 'enterMoves':
      return <EnterSetting />
    case 'zoom':
      return <ZoomSetting />
    case 'notifications':
      return <NotificationsSetting />
    case 'acceleration':
      return <AccelerationSetting />
    case 'dataFolder':
      return <DataFolder />
    case 'update':
      return <UpdateSetting />
    case 'support':
      return <SupportSetting />
  }
}

function EnterSetting() {
  const value = useViewSettings((view) => view.enterMoves)
  const moves = ['down', 'right'] as const
  return (
    <SettingLine
      name="enterMoves"
      byDefault={text.enterMoves[usualView.enterMoves]}
      isChanged={value !== usualView.enterMoves}
      onReset={() => useViewSettings.setState({ enterMoves: usualView.enterMoves })}
    >
      <Select
        aria-label={settingWords.enterMoves.label}
        allowDeselect={false}
        data={moves.map((one) => ({ value: one, label: text.enterMoves[one] }))}
        value={value}
        onChange={(enterMoves) => enterMoves !== null && useViewSettings.setState({ enterMoves })}
      />
    </SettingLine>
  )
}

function ZoomSetting() {
  const value = useViewSettings((view) => view.zoom)
  return (
    <SettingLine
      name="zoom"
      byDefault={text.percent(usualView.zoom)}
      isChanged={value !== usualView.zoom}
      onReset={() => useViewSettings.setState({ zoom: usualView.zoom })}
    >
      <Select
        aria-label={settingWords.zoom.label}
        allowDeselect={false}
        data={zooms.map((zoom) => ({ value: String(zoom), label: text.percent(zoom) }))}
        value={String(value)}
        onChange={(zoom) => zoom !== null && useViewSettings.setState({ zoom: Number(zoom) })}
      />
    </SettingLine>
  )
}

function NotificationsSetting() {
  const value = useViewSettings((view) => view.notifications)
  return (
    <SettingLine
      name="notifications"
      byDefault={text.on}
      isChanged={value !== usualView.notifications}
      onReset={() => useViewSettings.setState({ notifications: usualView.notifications })}
    >
      <Switch
        aria-label={settingWords.notifications.label}
        checked={value}
        onChange={(event) => useViewSettings.setState({ notifications: event.currentTarget.checked })}
      />
    </SettingLine>
  )
}

function DataFolder() {
  const host = useHost()
  const file = useQuery({ queryKey: ['dataFile', 'state'], queryFn: () => host.call('dataFile.state', {}) })
  return (
    <SettingLine name="dataFolder">
      <Text className="fileName" translate="no">
        {file.data?.path}
      </Text>
    </SettingLine>
  )
}

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { settingsText as text, settingWords } from '../../text/settingsText.ts'
import type { SettingName } from './settingGroups.ts'

type Props = {
  name: SettingName
  /** The default as people read it; absent for a line that has nothing to choose. */
  byDefault?: string
  isChanged?: boolean
  onReset?: () => void
  children: ReactNode
}

/** One setting: its name and what it does at the left, the control at the right, its default and the way back to it. */
export function SettingLine({ name, byDefault, isChanged = false, onReset, children }: Props) {
  const { label, help } = settingWords[name]
  return (
    <div className="settingLine" role="group" aria-label={label}>
      <div className="settingWords">
        <b>{label}</b>
        <small>
          {help} {byDefault !== undefined && text.byDefault(byDefault)}
        </small>
      </div>
      <div className="settingControl">
        {children}
        {isChanged && (
          <Button size="compact-xs" variant="subtle" aria-label={text.resetNamed(label)} onClick={onReset}>
            {text.reset}
          </Button>
        )}
      </div>
    </div>
  )
}

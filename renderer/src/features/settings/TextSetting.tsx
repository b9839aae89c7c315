import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { settingsText as text, settingWords } from '../../text/settingsText.ts'
import type { SettingName } from './settingGroups.ts'

type Props = {
  name: SettingName
  value: string
  isNeeded: boolean
  hasLines?: boolean
  onChange(value: string): void
}

/** A line or some lines of text that are kept when the field is left, or at Enter in a line. */
export function TextSetting({ name, value, isNeeded, hasLines = false, onChange }: Props) {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  const isMissing = isNeeded && typed.trim() === ''
  const keep = () => {
    if (!isMissing && typed.trim() !== value) onChange(typed.trim())
  }
  const field = {
    'aria-label': settingWords[name].label,
    spellCheck: false,
    value: typed,
    error: isMissing && text.needed,
    onBlur: keep,
  }
  if (hasLines)
    return <Textarea {...field} autosize minRows={3} onChange={(event) => setTyped(event.currentTarget.value)} />
  return (
    <TextInput
      {...field}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
      }}
    />
  )
}

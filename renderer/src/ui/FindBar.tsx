import { Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { shellText } from '../text/shellText.ts'

type Props = { onFind(text: string): boolean; onClose(): void }

/** Ctrl+F inside a screen: Enter goes to the next place, Esc closes. */
export function FindBar({ onFind, onClose }: Props) {
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  return (
    <Group>
      <TextInput
        w={360}
        aria-label={shellText.command.find}
        placeholder={shellText.findPlaceholder}
        value={text}
        error={isMissing && shellText.findNothing}
        autoFocus
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setMissing(false)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') setMissing(!onFind(text))
          if (event.key === 'Escape') onClose()
        }}
      />
    </Group>
  )
}

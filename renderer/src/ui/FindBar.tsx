import { Group, TextInput } from '@mantine/core'
import { useState, type RefObject } from 'react'
import { shellText } from '../text/shellText.ts'
import type { GridHandle } from './grid/EntryGrid.tsx'

type Props = { grid: RefObject<GridHandle | null>; onClose(): void }

/** Ctrl+F over a grid: Enter goes to the next place, Esc closes and goes back to the grid. */
export function FindBar({ grid, onClose }: Props) {
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
          if (event.key === 'Enter') setMissing(!grid.current?.find(text))
          if (event.key !== 'Escape') return
          onClose()
          grid.current?.focus()
        }}
      />
    </Group>
  )
}

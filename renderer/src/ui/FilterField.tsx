import { TextInput } from '@mantine/core'
import type { RefObject } from 'react'

type Props = {
  /** What is sought in what; stands in the empty field too. */
  label: string
  field: RefObject<HTMLInputElement | null>
  typed: string
  onType(typed: string): void
  /** Pixels; without it the field takes the room that is left in its row. */
  width?: number
  onEnter?(): void
}

/** The field in a screen's head that narrows its list; goes with `useFilter`. */
export function FilterField({ label, field, typed, onType, width, onEnter }: Props) {
  return (
    <TextInput
      ref={field}
      {...(width === undefined ? { className: 'grow' } : { w: width })}
      aria-label={label}
      placeholder={label}
      spellCheck={false}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.()
      }}
    />
  )
}

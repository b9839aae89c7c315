import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { inboxText as text } from '../../text/inboxText.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'

/** Another reading of a cell than the ones offered, typed as it would be in the form. */
export function OwnReading({ label, onChoose }: { label: string; onChoose(typed: string): void }) {
  const [typed, setTyped] = useState('')
  return (
    <CheckedForm className="ownReading" onSubmit={() => typed.trim() !== '' && onChoose(typed.trim())}>
      <TextInput
        aria-label={label}
        placeholder={text.otherReading}
        w={150}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-xs" variant="default" disabled={typed.trim() === ''}>
        {text.useReading}
      </Button>
    </CheckedForm>
  )
}

import { Alert, Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { readPastedHolidays } from '#shared/domain/periods/readPastedHolidays.ts'
import type { Holiday } from '#shared/domain/periods/schedule.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'

/** Days off copied from a sheet: what cannot be read is said row by row, and nothing is added until all can. */
export function PasteHolidays({ isSaving, onAdd }: { isSaving: boolean; onAdd(holidays: readonly Holiday[]): void }) {
  const [pasted, setPasted] = useState('')
  const { holidays, faults } = readPastedHolidays(pasted)
  return (
    <CheckedForm
      aria-label={text.pasteHolidays}
      canSubmit={holidays.length > 0 && faults.length === 0}
      onSubmit={() => {
        onAdd(holidays)
        setPasted('')
      }}
    >
      <h3>{text.pasteHolidays}</h3>
      <Textarea
        label={text.pasteHelp}
        required
        minRows={2}
        maxRows={6}
        autosize
        spellCheck={false}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      {faults.length > 0 && (
        <Alert color="red" p={8} role="alert">
          {faults.slice(0, 5).join(' ')}
        </Alert>
      )}
      <Button type="submit" mt={4} variant="default" loading={isSaving}>
        {text.addPasted(String(holidays.length))}
      </Button>
    </CheckedForm>
  )
}

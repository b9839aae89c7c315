import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import type { BoardUnit } from './boardRows.ts'

/** Frees one unit of reporting between two dates, with its reason. */
export function ExemptForm({ unit }: { unit: BoardUnit }) {
  const [from, setFrom] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const exempt = useEngineCommand('periods.exempt')
  const submit = () => {
    if (from === null) return
    const done = () => {
      showNotice(text.exempted(unit.name))
      setReason('')
    }
    exempt.mutate({ unit: unit.code, from, until, reason }, { onSuccess: done })
  }
  return (
    <CheckedForm className="dialogForm" aria-label={text.exempt} onSubmit={submit}>
      <h3>{text.exempt}</h3>
      <DateField label={text.from} required value={from} onChange={setFrom} />
      <DateField label={text.until} value={until} onChange={setUntil} />
      <TextInput
        label={text.exemptReason}
        required
        spellCheck={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Failure error={exempt.error} />
      <Button type="submit" variant="default" loading={exempt.isPending}>
        {text.exempt}
      </Button>
    </CheckedForm>
  )
}

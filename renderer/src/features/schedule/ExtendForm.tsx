import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import type { BoardUnit } from './boardRows.ts'

type Props = { unit: BoardUnit; period: string; reportType: ReportTypeCode }

/** Gives one unit a later due date, with its reason. */
export function ExtendForm({ unit, period, reportType }: Props) {
  const [due, setDue] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const extend = useEngineCommand('periods.extend')
  const submit = () => {
    if (due === null) return
    const done = () => {
      showNotice(text.extended(unit.name, formatDate(due)))
      setReason('')
    }
    extend.mutate({ unit: unit.code, period, reportType, due, reason }, { onSuccess: done })
  }
  return (
    <CheckedForm className="dialogForm" aria-label={text.extend} onSubmit={submit}>
      <h3>{text.extend}</h3>
      <DateField label={text.newDue} required value={due} onChange={setDue} />
      <TextInput
        label={text.extendReason}
        required
        spellCheck={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Failure error={extend.error} />
      <Button type="submit" loading={extend.isPending}>
        {text.extend}
      </Button>
    </CheckedForm>
  )
}

import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineCommand } from '../../../data/useEngineCommand.ts'
import { formatNumber } from '../../../format/formatNumber.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { showNotice } from '../../../ui/showNotice.ts'

const text = inboxText.review

type Props = { unit: string; quarter: string; rows: Output<'figures.form'>['rows']; onClose(): void }

/** Corrects one figure of a frozen report by a slip with its reason. */
export function CorrectionDialog({ unit, quarter, rows, onClose }: Props) {
  const correct = useEngineCommand('submissions.correct')
  const [column, setColumn] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const options = rows.map(({ indicator, loaiHinh, name }) => {
    const key = loaiHinh === '-' ? indicator : `${indicator}/${loaiHinh}`
    return { value: `${indicator}/${loaiHinh}`, label: `${key} ${name}` }
  })
  const submit = () => {
    const row = rows.find(({ indicator, loaiHinh }) => `${indicator}/${loaiHinh}` === column)
    if (!row) return
    const cells = [{ indicator: row.indicator, loaiHinh: row.loaiHinh, text: value }]
    const onSuccess = ({ documents }: Output<'submissions.correct'>) => {
      showNotice(text.slipMade(formatNumber(documents.length)))
      onClose()
    }
    correct.mutate({ unit, period: quarter, reason, cells }, { onSuccess })
  }
  return (
    <FormDialog
      title={text.slipTitle}
      submitLabel={text.slipTitle}
      canSubmit={column !== null && reason.trim() !== ''}
      isPending={correct.isPending}
      error={correct.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        required
        data-autofocus
        searchable
        label={text.slipCell}
        data={options}
        value={column}
        onChange={setColumn}
      />
      <TextInput label={text.slipValue} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
      <TextInput
        required
        label={text.slipReason}
        spellCheck={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useHost } from '../../../data/programContext.ts'
import { formatNumber } from '../../../format/formatNumber.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { showNotice } from '../../../ui/showNotice.ts'
import type { ReviewReport } from './reviewReport.ts'
import type { ReviewResult, useReviewWork } from './useReviewWork.ts'

const text = inboxText.review

type Props = {
  reports: readonly ReviewReport[]
  work: ReturnType<typeof useReviewWork>
  onClose(): void
  onDone(result: ReviewResult): void
}

/** Returns reports with a reason, which travels back in a receipt or in the sender's own workbook. */
export function ReturnDialog({ reports, work, onClose, onDone }: Props) {
  const host = useHost()
  const [reason, setReason] = useState('')
  const submit = async () => {
    const writes = reports.some(({ cameBy }) => cameBy !== null)
    const folder = writes
      ? (await host.call('shell.chooseFolder', { title: text.chooseReturnFolder, purpose: 'tra-lai' })).path
      : ''
    if (folder === null) return
    const onSuccess = (result: ReviewResult) => {
      if (result.done.length > 0) showNotice(text.returned(formatNumber(result.done.length)))
      onDone(result)
    }
    work.run.mutate({ label: text.returning, reports, step: work.giveBack(reason, folder) }, { onSuccess })
  }
  return (
    <FormDialog
      title={text.returnIt(formatNumber(reports.length))}
      submitLabel={text.returning}
      canSubmit={reason.trim() !== ''}
      isPending={work.run.isPending}
      error={work.run.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text>{reports.map(({ unit }) => unit.name).join(', ')}</Text>
      <Textarea
        data-autofocus
        required
        label={text.reason}
        minRows={3}
        autosize
        spellCheck={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Text c="dimmed">{text.returnHint}</Text>
    </FormDialog>
  )
}

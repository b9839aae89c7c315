import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { usePlace } from '../../../app/place.ts'
import { useHost } from '../../../data/programContext.ts'
import { formatNumber } from '../../../format/formatNumber.ts'
import { inboxText } from '../../../text/inboxText.ts'
import { DateField } from '../../../ui/DateField.tsx'
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

/** Returns reports with a reason, which travels back in a receipt, or in a letter and the sender's own workbook. */
export function ReturnDialog({ reports, work, onClose, onDone }: Props) {
  const host = useHost()
  const { today } = usePlace()
  const [reason, setReason] = useState('')
  const [answerBy, setAnswerBy] = useState<string | null>(null)
  const submit = async () => {
    const { path: folder } = await host.call('shell.chooseFolder', {
      title: text.chooseReturnFolder,
      purpose: 'tra-lai',
    })
    if (folder === null) return
    const onSuccess = (result: ReviewResult) => {
      if (result.done.length > 0) showNotice(text.returned(formatNumber(result.done.length)))
      onDone(result)
    }
    work.run.mutate({ label: text.returning, reports, step: work.giveBack(reason, folder, answerBy) }, { onSuccess })
  }
  return (
    <FormDialog
      title={text.returnIt(formatNumber(reports.length))}
      submitLabel={text.returning}
      canSubmit={reason.trim() !== '' && (answerBy === null || answerBy > today)}
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
      <DateField label={text.answerBy} value={answerBy} onChange={setAnswerBy} />
      <Text c="dimmed">{text.returnHint}</Text>
    </FormDialog>
  )
}

import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { tasksText as text } from '../../text/tasksText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import type { Assignment } from './filterAssignments.ts'

/** Gives one assignment another last day, or none, with the reason. */
export function DueDialog({ assignment, onClose }: { assignment: Assignment; onClose(): void }) {
  const { task, unit, unitName } = assignment
  const [due, setDue] = useState(assignment.due)
  const [reason, setReason] = useState('')
  const change = useEngineCommand('tasks.setDue')
  const done = () => {
    showNotice(text.dueSaved)
    onClose()
  }
  return (
    <FormDialog
      title={text.dueTitle(task, unitName)}
      submitLabel={text.save}
      canSubmit={reason.trim() !== ''}
      isPending={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate({ task, unit, due, reason }, { onSuccess: done })}
      onClose={onClose}
    >
      <DateField label={text.newDue} value={due} onChange={setDue} />
      <TextInput
        label={text.reason}
        required
        data-autofocus
        spellCheck={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Input } from '#shared/rpc/connectEngine.ts'
import { assignmentStateNames } from '#shared/text/stateNames.ts'
import { usePlace } from '../../app/place.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { tasksText } from '../../text/tasksText.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'

type Kind = Input<'tasks.recordProgress'>['kind']
const kinds = ['started', 'note', 'finished'] as const satisfies readonly Kind[]

type Values = { kind: Kind; on: string | null; note: string; documentNumber: string; documentDate: string | null }

/** Records that a task was started, has moved on or is done, with the document that proves it. */
export function ProgressForm({ task, unit }: { task: string; unit: string }) {
  const { today } = usePlace()
  const record = useEngineCommand('tasks.recordProgress')
  const form = useForm<Values>({
    initialValues: { kind: 'started', on: today, note: '', documentNumber: '', documentDate: null },
  })
  const submit = ({ kind, on, note, documentNumber, documentDate }: Values) => {
    if (on === null) return
    const input = { task, unit, kind, on, note, documentNumber: documentNumber.trim() || null, documentDate }
    record.mutate(input, {
      onSuccess: ({ state }) => {
        showNotice(tasksText.recorded(assignmentStateNames[state]))
        form.reset()
      },
    })
  }
  const { on, documentDate } = form.values
  return (
    <CheckedForm onSubmit={() => submit(form.values)} className="progressForm" aria-label={tasksText.record}>
      <h3>{tasksText.record}</h3>
      <Select
        label={tasksText.kind}
        allowDeselect={false}
        data={kinds.map((kind) => ({ value: kind, label: tasksText.kinds[kind] }))}
        {...form.getInputProps('kind')}
      />
      <DateField label={tasksText.on} required value={on} onChange={(date) => form.setFieldValue('on', date)} />
      <Textarea label={tasksText.note} autosize minRows={2} spellCheck={false} {...form.getInputProps('note')} />
      <TextInput label={tasksText.documentNumber} spellCheck={false} {...form.getInputProps('documentNumber')} />
      <DateField
        label={tasksText.documentDate}
        value={documentDate}
        onChange={(date) => form.setFieldValue('documentDate', date)}
      />
      <Failure error={record.error} />
      <Button type="submit" mt="sm" loading={record.isPending}>
        {tasksText.save}
      </Button>
    </CheckedForm>
  )
}

import { Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { taskDocumentsText } from '../../text/taskDocumentsText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'

const { priorities: text, save, lead, product } = taskDocumentsText

type Props = { unit: { code: string; fullName: string }; year: number; onClose(): void }

/** Adds one of the important tasks that a unit sets itself for a year. */
export function PriorityDialog({ unit, year, onClose }: Props) {
  const add = useEngineCommand('tasks.addPriority')
  const form = useForm({ initialValues: { title: '', lead: '', product: '', due: null as string | null } })
  const { title, due } = form.values
  const submit = () => {
    const done = () => {
      showNotice(text.added)
      onClose()
    }
    const said = { lead: form.values.lead.trim() || null, product: form.values.product.trim() || null }
    add.mutate({ unit: unit.code, year, title, due, ...said }, { onSuccess: done })
  }
  return (
    <FormDialog
      title={text.addTitle(unit.fullName, year)}
      submitLabel={save}
      canSubmit={title.trim() !== ''}
      isPending={add.isPending}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        label={text.name}
        required
        data-autofocus
        autosize
        minRows={2}
        spellCheck={false}
        {...form.getInputProps('title')}
      />
      <TextInput label={lead} spellCheck={false} {...form.getInputProps('lead')} />
      <TextInput label={product} spellCheck={false} {...form.getInputProps('product')} />
      <DateField label={text.due} value={due} onChange={(date) => form.setFieldValue('due', date)} />
    </FormDialog>
  )
}

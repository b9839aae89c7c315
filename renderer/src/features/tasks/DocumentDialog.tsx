import { Autocomplete, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { taskDocumentsText as text } from '../../text/taskDocumentsText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import type { TaskDocument } from './documentRows.ts'

type Values = { number: string; documentType: string; issuer: string; issuedOn: string | null; title: string }

/** Adds a document of the office, or changes one. */
export function DocumentDialog({ document, onClose }: { document: TaskDocument | null; onClose(): void }) {
  const save = useEngineCommand('tasks.saveDocument')
  const form = useForm<Values>({
    initialValues: {
      number: document?.number ?? '',
      documentType: document?.documentType ?? text.documentTypes[0] ?? '',
      issuer: document?.issuer ?? '',
      issuedOn: document?.issuedOn ?? null,
      title: document?.title ?? '',
    },
  })
  const { issuedOn, title, number } = form.values
  const submit = () => {
    if (issuedOn === null) return
    const kept = document === null ? {} : { code: document.code, follows: document.follows }
    const done = () => {
      showNotice(text.saved(number))
      onClose()
    }
    save.mutate({ ...form.values, ...kept, issuedOn }, { onSuccess: done })
  }
  return (
    <FormDialog
      title={document === null ? text.addTitle : text.editTitle(document.number)}
      submitLabel={text.save}
      canSubmit={issuedOn !== null && title.trim() !== '' && number.trim() !== ''}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={text.number}
        placeholder={text.numberHint}
        required
        data-autofocus
        spellCheck={false}
        {...form.getInputProps('number')}
      />
      <Autocomplete label={text.documentType} data={text.documentTypes} {...form.getInputProps('documentType')} />
      <TextInput label={text.issuer} spellCheck={false} {...form.getInputProps('issuer')} />
      <DateField
        label={text.issuedOn}
        required
        value={issuedOn}
        onChange={(date) => form.setFieldValue('issuedOn', date)}
      />
      <Textarea label={text.title} required autosize minRows={2} spellCheck={false} {...form.getInputProps('title')} />
    </FormDialog>
  )
}

import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { taskDocumentsText as text } from '../../text/taskDocumentsText.ts'
import { tasksText } from '../../text/tasksText.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { AddresseeFields } from './AddresseeFields.tsx'
import { DeadlineFields } from './DeadlineFields.tsx'
import { documentName, type DocumentTask, type TaskDocument } from './documentRows.ts'
import { draftOf, inputOf, isWhole, type TaskDraft } from './taskDraft.ts'

type Props = { document: TaskDocument; task: DocumentTask | null; onClose(): void }

const items = tasksText.items.map((label, place) => ({ value: String(place + 1), label }))
const plain = ['lead', 'coworkers', 'product'] as const

/** Adds a task to a document, or changes one: its words, lead, co-workers, product, deadline, and whom it is given to. */
export function TaskDialog({ document, task, onClose }: Props) {
  const [draft, setDraft] = useState<TaskDraft>(() => draftOf(task))
  const save = useEngineCommand('tasks.saveTask')
  const change = (part: Partial<TaskDraft>) => setDraft((old) => ({ ...old, ...part }))
  const done = (saved: { task: string; assigned: number }) => {
    showNotice(text.taskSaved(saved.task, formatNumber(saved.assigned)))
    onClose()
  }
  const submit = () => {
    const kept = task === null ? {} : { task: task.task }
    save.mutate({ ...inputOf(draft), ...kept, document: document.code }, { onSuccess: done })
  }
  return (
    <FormDialog
      title={task === null ? text.taskTitle(documentName(document)) : text.editTaskTitle(task.task)}
      submitLabel={text.save}
      canSubmit={isWhole(draft)}
      notReady={text.chooseUnits}
      isPending={save.isPending}
      error={save.error}
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
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={text.words}
        autosize
        spellCheck={false}
        value={draft.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <Select
        label={text.item}
        allowDeselect={false}
        data={items}
        value={String(draft.item)}
        onChange={(value) => change({ item: Number(value ?? draft.item) })}
      />
      {plain.map((field) => (
        <TextInput
          key={field}
          label={text[field]}
          spellCheck={false}
          value={draft[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      ))}
      <DeadlineFields draft={draft} onChange={change} />
      <AddresseeFields draft={draft} onChange={change} />
    </FormDialog>
  )
}

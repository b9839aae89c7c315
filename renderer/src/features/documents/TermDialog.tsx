import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { documentsText as text } from '../../text/documentsText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'

/** Opens a party term, in which a unit's documents are numbered from 01. */
export function TermDialog({ unit, onClose }: { unit: string; onClose(): void }) {
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  const open = useEngineCommand('reports.openTerm')
  const submit = () => {
    if (from === null) return
    const done = () => {
      showNotice(text.termOpened(name.trim()))
      onClose()
    }
    open.mutate({ unit, name, from }, { onSuccess: done })
  }
  return (
    <FormDialog
      title={text.termTitle}
      submitLabel={text.termSubmit}
      canSubmit={name.trim() !== '' && from !== null}
      isPending={open.isPending}
      error={open.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{text.termHelp}</Text>
      <TextInput
        label={text.termName}
        required
        data-autofocus
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DateField label={text.termFrom} required value={from} onChange={setFrom} />
    </FormDialog>
  )
}

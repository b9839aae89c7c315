import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { committeeSupportKinds } from '#shared/domain/committees/committee.ts'
import { committeeSupportNames } from '#shared/text/committeeNames.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'

type Props = { committee: number; on: string; onClose(): void }

/** Records the body that does a committee's daily work, or the group that assists it. */
export function SupportDialog({ committee, on, onClose }: Props) {
  const [kind, setKind] = useState<(typeof committeeSupportKinds)[number]>('standingBody')
  const [from, setFrom] = useState<string | null>(on)
  const [typed, setTyped] = useState({ name: '', members: '', documentNumber: '' })
  const save = useEngineCommand('committees.saveSupport')
  const done = () => {
    showNotice(text.saved)
    onClose()
  }
  const labels = { name: text.supportName, members: text.supportMembers, documentNumber: text.documentNumber }
  return (
    <FormDialog
      title={text.supportTitle}
      submitLabel={text.save}
      canSubmit={typed.name.trim() !== '' && from !== null}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() =>
        from !== null && save.mutate({ committee, kind, ...typed, from, until: null }, { onSuccess: done })
      }
      onClose={onClose}
    >
      <Select
        label={text.supportKind}
        allowDeselect={false}
        data={committeeSupportKinds.map((value) => ({ value, label: committeeSupportNames[value] }))}
        value={kind}
        onChange={(wanted) => setKind(committeeSupportKinds.find((it) => it === wanted) ?? kind)}
      />
      {(['name', 'members', 'documentNumber'] as const).map((field) => (
        <TextInput
          key={field}
          label={labels[field]}
          required={field === 'name'}
          spellCheck={false}
          value={typed[field]}
          onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
        />
      ))}
      <DateField label={text.from} required value={from} onChange={setFrom} />
    </FormDialog>
  )
}

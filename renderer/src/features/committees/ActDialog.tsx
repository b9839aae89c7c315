import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { committeeActKinds, type CommitteeActKind } from '#shared/domain/committees/committee.ts'
import { committeeActNames } from '#shared/text/committeeNames.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'

type Props = { committee: number; on: string; onClose(): void }

/** Records a decision about a committee, its working regulation, or a training it gave. */
export function ActDialog({ committee, on, onClose }: Props) {
  const [kind, setKind] = useState<CommitteeActKind>('strengthened')
  const [day, setDay] = useState<string | null>(on)
  const [documentNumber, setDocumentNumber] = useState('')
  const [title, setTitle] = useState('')
  const [people, setPeople] = useState('')
  const save = useEngineCommand('committees.saveAct')
  const isTraining = kind === 'training'
  const attendees = isTraining && /^\d{1,7}$/.test(people.trim()) ? Number(people) : null
  const done = () => {
    showNotice(text.saved)
    onClose()
  }
  return (
    <FormDialog
      title={text.actTitle}
      submitLabel={text.save}
      canSubmit={day !== null && (!isTraining || people.trim() === '' || attendees !== null)}
      notReady={text.attendeesFault}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() =>
        day !== null && save.mutate({ committee, kind, on: day, documentNumber, title, attendees }, { onSuccess: done })
      }
      onClose={onClose}
    >
      <Select
        label={text.actKind}
        allowDeselect={false}
        data={committeeActKinds.map((value) => ({ value, label: committeeActNames[value] }))}
        value={kind}
        onChange={(wanted) => setKind(committeeActKinds.find((it) => it === wanted) ?? kind)}
      />
      <DateField label={text.actOn} required value={day} onChange={setDay} />
      <TextInput
        label={text.documentNumber}
        spellCheck={false}
        value={documentNumber}
        onChange={(event) => setDocumentNumber(event.currentTarget.value)}
      />
      <TextInput
        label={text.actAbout}
        spellCheck={false}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {isTraining && (
        <TextInput
          label={text.attendees}
          spellCheck={false}
          value={people}
          onChange={(event) => setPeople(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}

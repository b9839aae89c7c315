import { Text } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import type { Member } from './committeeTypes.ts'

type Props = { committee: number; member: Member; onClose(): void }

/** Lets a member leave from a day on; what was before stays as it was. */
export function EndDialog({ committee, member, onClose }: Props) {
  const [until, setUntil] = useState<string | null>(member.until)
  const save = useEngineCommand('committees.saveMember')
  const done = () => {
    showNotice(text.saved)
    onClose()
  }
  return (
    <FormDialog
      title={text.endTitle(member.name)}
      submitLabel={text.save}
      canSubmit={until !== null}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate({ ...member, until, committee }, { onSuccess: done })}
      onClose={onClose}
    >
      <Text>{text.endHelp}</Text>
      <DateField label={text.endOn} required value={until} onChange={setUntil} />
    </FormDialog>
  )
}

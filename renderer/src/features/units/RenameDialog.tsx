import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { unitsText as text } from '../../text/unitsText.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { CauseFields, isWhole, type ChangeCause, type ChangeDialogProps } from './changeFields.tsx'

/** Renames a unit from a date on. */
export function RenameDialog({ unit, onClose }: ChangeDialogProps) {
  const [cause, setCause] = useState<ChangeCause>({ on: null, document: '' })
  const [designation, setDesignation] = useState(unit.designation)
  const [name, setName] = useState(unit.name)
  const rename = useEngineCommand('units.rename')
  const done = () => {
    showNotice(text.done)
    onClose()
  }
  return (
    <FormDialog
      title={text.renameTitle(unit.fullName)}
      submitLabel={text.renameSubmit}
      canSubmit={isWhole(cause) && name.trim() !== ''}
      isPending={rename.isPending}
      error={rename.error}
      onSubmit={() =>
        isWhole(cause) && rename.mutate({ unit: unit.code, designation, name, ...cause }, { onSuccess: done })
      }
      onClose={onClose}
    >
      <TextInput
        label={text.designation}
        spellCheck={false}
        value={designation}
        onChange={(event) => setDesignation(event.currentTarget.value)}
      />
      <TextInput
        label={text.name}
        required
        data-autofocus
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <CauseFields cause={cause} onChange={setCause} />
    </FormDialog>
  )
}

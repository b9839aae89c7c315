import { Select } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { unitsText as text } from '../../text/unitsText.ts'
import { foldedFilter } from '../../ui/foldedFilter.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { CauseFields, isWhole, type ChangeCause, type ChangeDialogProps } from './changeFields.tsx'

/** Puts a unit under another parent from a date on. */
export function MoveDialog({ unit, units, onClose }: ChangeDialogProps) {
  const [cause, setCause] = useState<ChangeCause>({ on: null, document: '' })
  const [parent, setParent] = useState<string | null>(null)
  const move = useEngineCommand('units.move')
  const submit = () => {
    if (parent === null || !isWhole(cause)) return
    const done = () => {
      showNotice(text.done)
      onClose()
    }
    move.mutate({ unit: unit.code, parent, ...cause }, { onSuccess: done })
  }
  const choices = units.filter(({ code }) => code !== unit.code && code !== unit.parent)
  return (
    <FormDialog
      title={text.moveTitle(unit.fullName)}
      submitLabel={text.moveSubmit}
      canSubmit={parent !== null && isWhole(cause)}
      isPending={move.isPending}
      error={move.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={text.parent}
        required
        data-autofocus
        openOnFocus={false}
        searchable
        selectFirstOptionOnChange
        filter={foldedFilter}
        limit={60}
        nothingFoundMessage={text.noUnit}
        data={choices.map(({ code, fullName }) => ({ value: code, label: `${fullName} (${code})` }))}
        value={parent}
        onChange={setParent}
      />
      <CauseFields cause={cause} onChange={setCause} />
    </FormDialog>
  )
}

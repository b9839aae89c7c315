import { MultiSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { unitsText as text } from '../../text/unitsText.ts'
import { foldedFilter } from '../../ui/foldedFilter.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { CauseFields, isWhole, type ChangeCause, type ChangeDialogProps } from './changeFields.tsx'

/** Joins other units into this one from a date on; they end there. */
export function MergeDialog({ unit, units, onClose }: ChangeDialogProps) {
  const [cause, setCause] = useState<ChangeCause>({ on: null, document: '' })
  const [merged, setMerged] = useState<string[]>([])
  const merge = useEngineCommand('units.merge')
  const submit = () => {
    if (!isWhole(cause)) return
    const done = () => {
      showNotice(text.done)
      onClose()
    }
    merge.mutate({ units: merged, into: unit.code, ...cause }, { onSuccess: done })
  }
  const choices = units.filter(({ code, kind }) => code !== unit.code && kind === unit.kind)
  return (
    <FormDialog
      title={text.mergeTitle(unit.fullName)}
      submitLabel={text.mergeSubmit}
      canSubmit={merged.length > 0 && isWhole(cause)}
      notReady={text.mergeNone}
      isPending={merge.isPending}
      error={merge.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{text.mergeHelp(unit.fullName)}</Text>
      <MultiSelect
        size="xs"
        label={text.merged}
        required
        data-autofocus
        openOnFocus={false}
        searchable
        filter={foldedFilter}
        limit={60}
        nothingFoundMessage={text.noUnit}
        data={choices.map(({ code, fullName }) => ({ value: code, label: `${fullName} (${code})` }))}
        value={merged}
        onChange={setMerged}
      />
      <CauseFields cause={cause} onChange={setCause} />
    </FormDialog>
  )
}

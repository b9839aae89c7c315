import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useEngine } from '../../data/programContext.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { taskDocumentsText as text } from '../../text/taskDocumentsText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { foldedFilter } from '../../ui/foldedFilter.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import type { DocumentTask } from './documentRows.ts'
import { useUnitChoices } from './useUnitChoices.ts'

/** Gives a task to more units, one assignment each. */
export function AssignDialog({ task, onClose }: { task: DocumentTask; onClose(): void }) {
  const engine = useEngine()
  const [units, setUnits] = useState<string[]>([])
  const [due, setDue] = useState<string | null>(null)
  const assign = useEngineCommand('tasks.assign')
  const choices = useUnitChoices().filter(({ value }) => !task.units.includes(value))
  const undo = async () => {
    for (const unit of units) await engine.call('tasks.unassign', { task: task.task, unit })
  }
  const done = ({ assigned }: { assigned: number }) => {
    showUndoNotice(text.assigned(formatNumber(assigned)), () => void undo())
    onClose()
  }
  return (
    <FormDialog
      title={text.assignTitle(task.task)}
      submitLabel={text.assign}
      canSubmit={units.length > 0}
      notReady={text.chooseUnits}
      isPending={assign.isPending}
      error={assign.error}
      onSubmit={() => assign.mutate({ task: task.task, units, due }, { onSuccess: done })}
      onClose={onClose}
    >
      <MultiSelect
        label={text.assignUnits}
        data-autofocus
        searchable
        hidePickedOptions
        limit={60}
        filter={foldedFilter}
        nothingFoundMessage={text.nothingFound}
        data={choices}
        value={units}
        onChange={setUnits}
      />
      <DateField label={text.assignDue} value={due} onChange={setDue} />
    </FormDialog>
  )
}

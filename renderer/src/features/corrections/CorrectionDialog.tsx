import { Group, Text, TextInput } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { correctionsText as text } from '../../text/correctionsText.ts'
import { FilterField } from '../../ui/FilterField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { EntryGrid } from '../../ui/grid/EntryGrid.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { buildSlipRow, slipColumns, slipCells, typeInSlip, type TypedSlip } from './slipRows.ts'
import './corrections.css'

type Props = { unit: string; quarter: string; rows: Output<'figures.form'>['rows']; onClose(): void }

/** Corrects figures of a frozen report by one slip: right figures typed or pasted beside those that stand, with a reason for all or one each. */
export function CorrectionDialog({ unit, quarter, rows, onClose }: Props) {
  const correct = useEngineCommand('submissions.correct')
  const [typed, setTyped] = useState<TypedSlip>(new Map())
  const [reason, setReason] = useState('')
  const [filter, setFilter] = useState('')
  const filterField = useRef<HTMLInputElement>(null)
  const gridRows = useMemo(() => {
    const wanted = foldText(filter)
    const found = rows.filter(({ indicator, name }) => foldText(`${indicator} ${name}`).includes(wanted))
    return found.map((row) => buildSlipRow(row, typed))
  }, [rows, typed, filter])
  const { cells, faults, withoutReason } = slipCells(rows, typed)
  const canSubmit = cells.length > 0 && faults === 0 && (reason.trim() !== '' || withoutReason === 0)
  const submit = () => {
    const onSuccess = ({ documents }: Output<'submissions.correct'>) => {
      showNotice(text.made(formatNumber(documents.length)))
      onClose()
    }
    correct.mutate({ unit, period: quarter, reason, cells }, { onSuccess })
  }
  return (
    <FormDialog
      title={text.title}
      submitLabel={text.title}
      size="90%"
      canSubmit={canSubmit}
      notReady={faults > 0 ? text.unread : cells.length === 0 ? text.nothing : text.needsReason}
      isPending={correct.isPending}
      error={correct.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Group align="flex-end" gap={8}>
        <FilterField label={text.filter} field={filterField} width={240} typed={filter} onType={setFilter} />
        <TextInput
          className="slipReason"
          label={text.reason}
          spellCheck={false}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Group>
      <Text role="status">{text.standing(formatNumber(cells.length), formatNumber(faults))}</Text>
      <div className="slipGrid">
        <EntryGrid
          label={text.grid}
          rows={gridRows}
          columns={slipColumns}
          onCommit={(changes) => setTyped((before) => typeInSlip(before, changes))}
        />
      </div>
    </FormDialog>
  )
}

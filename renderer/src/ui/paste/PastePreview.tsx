import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { formatNumber } from '../../format/formatNumber.ts'
import { pasteText as text } from '../../text/pasteText.ts'
import { EntryGrid } from '../grid/EntryGrid.tsx'
import type { PasteFault } from './pasteFault.ts'
import { mendRows, pasteColumns, pasteGridRows } from './pasteRows.ts'

type Props = {
  rows: readonly (readonly string[])[]
  columns: readonly string[]
  checked: { read: number; duplicates?: readonly number[]; faults: readonly PasteFault[] } | undefined
  onMend(rows: string[][]): void
}

/** More faults than this are not listed one by one; the cells are marked all the same. */
const listed = 5

/** The rows as they will be kept, and what is wrong with which cell. */
export function PastePreview({ rows, columns, checked, onMend }: Props) {
  const faults = useMemo(() => checked?.faults ?? [], [checked])
  const gridColumns = useMemo(() => pasteColumns(rows, columns), [rows, columns])
  const gridRows = useMemo(() => pasteGridRows(rows, columns, faults), [rows, columns, faults])
  const repeated = checked?.duplicates?.length ?? 0
  return (
    <>
      <div role="status">
        {checked && (
          <Text fw={600}>
            {faults.length === 0
              ? text.clean(formatNumber(checked.read))
              : text.summary(formatNumber(checked.read), formatNumber(faults.length))}{' '}
            {repeated > 0 && text.duplicates(formatNumber(repeated))}
          </Text>
        )}
        {faults.length > 0 && <Text>{text.mend}</Text>}
        <ul className="pasteFaults">
          {faults.slice(0, listed).map(({ row, column, sentence }) => (
            <li key={`${row} ${column}`}>{text.fault(formatNumber(row), column, sentence)}</li>
          ))}
          {faults.length > listed && <li>{text.more(formatNumber(faults.length - listed))}</li>}
        </ul>
      </div>
      <div className="pasteGrid">
        <EntryGrid
          label={text.grid}
          rows={gridRows}
          columns={gridColumns}
          onCommit={(changes) => onMend(mendRows(rows, changes))}
          autoFocus
        />
      </div>
    </>
  )
}

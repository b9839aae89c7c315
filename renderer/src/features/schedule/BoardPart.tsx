import { Loader, Text } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import type { SubmissionState } from '#shared/domain/periods/period.ts'
import { usePlace } from '../../app/place.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { reportTypeOf } from '../../format/periodOfType.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'
import { boardColumns, buildBoardRow, filterBoard } from './boardRows.ts'
import { BoardStates } from './BoardStates.tsx'
import { UnitPanel } from './UnitPanel.tsx'

/** Who must send what by when in a period, and the panel to give one unit a later date or an exemption. */
export function BoardPart() {
  const { unit, period } = usePlace()
  const reportType = reportTypeOf(period)
  const board = useEngineQuery('periods.status', { unit, period, reportType })
  const filter = useFilter()
  const [state, setState] = useState<SubmissionState | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  useScreenCommands(useMemo(() => ({ find: filter.find }), [filter.find]))
  const all = useMemo(() => board.data?.units ?? [], [board.data])
  const fitting = useMemo(() => filterBoard(all, filter.words, state), [all, filter.words, state])
  const rows = useMemo(() => fitting.map(buildBoardRow), [fitting])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  return (
    <>
      <div className="screenHead">
        {board.data && <BoardStates counts={board.data.counts} chosen={state} onChoose={setState} />}
        <FilterField label={text.filterPlaceholder} {...filter.field} />
        <Text role="status">{text.count(formatNumber(fitting.length), formatNumber(all.length))}</Text>
      </div>
      <Failure error={board.error} />
      {board.isPending && <Loader aria-label={shellText.loading} />}
      <div className="grow schedulePart">
        <div className="grow">
          {rows.length > 0 && <EntryGrid label={text.list} rows={rows} columns={boardColumns} onSelect={onSelect} />}
          {board.data && rows.length === 0 && <Text>{all.length === 0 ? text.nobody : text.nothing}</Text>}
        </div>
        <UnitPanel unit={fitting.find(({ code }) => code === selected)} period={period} reportType={reportType} />
      </div>
    </>
  )
}

import { Button, Group, Loader, Text } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { shellText } from '../../text/shellText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'
import { buildCheckRow, checkColumns, filterChecked, standingOf, type Standing } from './checkRows.ts'
import { CommitteePart } from './CommitteePart.tsx'
import './committees.css'
import type { CheckedUnit } from './committeeTypes.ts'
import { ExportButton } from './ExportButton.tsx'

/** Ban chỉ đạo: which committees keep the rules of item 2 on a date, and one committee with all that is kept of it. */
export function CommitteesScreen() {
  const { unit, today } = usePlace()
  const [on, setOn] = useState<string | null>(today)
  const filter = useFilter()
  const [standing, setStanding] = useState<Standing | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const check = useEngineQuery('committees.check', on === null ? null : { on })
  const all = useMemo(() => check.data?.units ?? [], [check.data])
  const shown = useMemo(() => filterChecked(all, filter.words, standing), [all, filter.words, standing])
  const rows = useMemo(() => shown.map(buildCheckRow), [shown])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  const grid = useRef<GridHandle>(null)
  const isThere = rows.length > 0
  useEffect(() => {
    if (isThere) grid.current?.jumpTo(unit, 'unit')
  }, [unit, isThere])
  return (
    <div className="screen filled">
      <div className="screenHead">
        <h1>{text.title}</h1>
        <FilterField label={text.filterPlaceholder} {...filter.field} />
        <Standings all={all} chosen={standing} onChoose={setStanding} />
        <ExportButton on={on} />
        <div className="beside">
          <DateField label={text.onDate} required value={on} onChange={setOn} />
        </div>
      </div>
      <Failure error={check.error} />
      {check.isLoading && <Loader aria-label={shellText.loading} />}
      <div className="grow committeesPart">
        <div className="committeeList">
          {isThere && (
            <EntryGrid label={text.list} rows={rows} columns={checkColumns} onSelect={onSelect} handle={grid} />
          )}
          {check.data && !isThere && <Text>{text.nothing}</Text>}
        </div>
        {on !== null && check.data && (
          <CommitteePart
            key={selected ?? unit}
            unit={selected ?? unit}
            on={on}
            check={check.data}
            onFind={filter.find}
          />
        )}
      </div>
    </div>
  )
}

type StandingsProps = {
  all: readonly CheckedUnit[]
  chosen: Standing | null
  onChoose(standing: Standing | null): void
}

function Standings({ all, chosen, onChoose }: StandingsProps) {
  const count = (wanted: Standing | null) =>
    wanted === null ? all.length : all.filter((it) => standingOf(it) === wanted).length
  return (
    <Group gap={4} role="group" aria-label={text.column.standing} wrap="nowrap">
      {([null, 'right', 'wrong', 'none'] as const).map((standing) => (
        <Button
          key={standing ?? ''}
          size="compact-xs"
          variant={standing === chosen ? 'filled' : 'default'}
          aria-pressed={standing === chosen}
          onClick={() => onChoose(standing)}
        >
          {text.standingCount(text.standings[standing ?? 'all'], formatNumber(count(standing)))}
        </Button>
      ))}
    </Group>
  )
}

import { Loader, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { usePlace } from '../../app/place.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { shellText } from '../../text/shellText.ts'
import { unitsText as text } from '../../text/unitsText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'
import { buildUnitRows, filterUnits, unitColumns } from './unitRows.ts'
import { UnitPanel } from './UnitPanel.tsx'
import './units.css'

const route = getRouteApi('/don-vi')

/** Đơn vị: the tree as it stands on a date, how each unit came to be, and what changes it. */
export function UnitsScreen() {
  const { today, unit } = usePlace()
  const { focus = unit } = route.useSearch()
  const [on, setOn] = useState<string | null>(today)
  const tree = useEngineQuery('units.tree', on === null ? null : { on })
  const filter = useFilter()
  const [selected, setSelected] = useState<string | null>(null)
  useScreenCommands(useMemo(() => ({ find: filter.find }), [filter.find]))
  const all = useMemo(() => tree.data?.units ?? [], [tree.data])
  const fitting = useMemo(() => filterUnits(all, filter.words), [all, filter.words])
  const rows = useMemo(() => buildUnitRows(all, fitting), [all, fitting])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  const grid = useJumpTo(focus, rows.length > 0)
  return (
    <div className="screen filled">
      <div className="screenHead">
        <h1>{text.title}</h1>
        <FilterField label={text.filterPlaceholder} {...filter.field} />
        <Text role="status">{text.count(formatNumber(fitting.length), formatNumber(all.length))}</Text>
        <div className="beside">
          <DateField label={text.onDate} required value={on} onChange={setOn} />
        </div>
      </div>
      <Failure error={tree.error} />
      {tree.isLoading && <Loader aria-label={shellText.loading} />}
      <div className="grow unitsPart">
        <div className="grow">
          {rows.length > 0 && (
            <EntryGrid label={text.list} rows={rows} columns={unitColumns} onSelect={onSelect} handle={grid} />
          )}
          {tree.data && rows.length === 0 && <Text>{text.nothing}</Text>}
        </div>
        <UnitPanel unit={fitting.find(({ code }) => code === selected)} units={all} on={on ?? today} />
      </div>
    </div>
  )
}

/** Selects the unit that the address names once the tree is there. */
function useJumpTo(code: string, isThere: boolean) {
  const grid = useRef<GridHandle>(null)
  useEffect(() => {
    if (isThere) grid.current?.jumpTo(code, 'name')
  }, [code, isThere])
  return grid
}

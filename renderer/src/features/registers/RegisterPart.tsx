import { Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { engineQuery } from '../../data/engineQuery.ts'
import { useEngine } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { registersText as text } from '../../text/registersText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { EventForm } from './EventForm.tsx'
import { EventPanel } from './EventPanel.tsx'
import { buildEventRow, eventGridColumns } from './eventRows.ts'
import { RegisterTools } from './RegisterTools.tsx'
import type { EventPlace, Register } from './registerTypes.ts'

type Props = {
  register: Register
  place: EventPlace
  typed: string
  withRemoved: boolean
  onFind(): void
  onChoose(register: string): void
}

const route = getRouteApi('/so-theo-doi')

/** As many events as are shown at once; the grid draws only those on view. */
const mostShown = 20_000

/** One register: its events as a table, one of them in the panel, and the ways in and out. */
export function RegisterPart({ register, place, typed, withRemoved, onFind, onChoose }: Props) {
  const { definition } = register
  const engine = useEngine()
  const { event: wanted } = route.useSearch()
  const [selected, setSelected] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const input = { ...place, register: definition.code, text: typed, removed: withRemoved, limit: mostShown }
  const list = useQuery({ ...engineQuery(engine, 'registers.list', input), placeholderData: keepPreviousData })
  const events = useMemo(() => list.data?.events ?? [], [list.data])
  const columns = useMemo(() => eventGridColumns(definition), [definition])
  const rows = useMemo(() => events.map((event) => buildEventRow(definition, event)), [definition, events])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  const grid = useRef<GridHandle>(null)
  useEffect(() => {
    if (wanted !== undefined && rows.length > 0) grid.current?.jumpTo(wanted, 'on')
  }, [wanted, rows.length])
  useScreenCommands(useMemo(() => ({ find: onFind, add: () => setAdding(true) }), [onFind]))
  return (
    <>
      <div className="grow registerEvents">
        <RegisterTools
          register={register}
          place={place}
          typed={typed}
          onAdd={() => setAdding(true)}
          onChoose={onChoose}
        >
          <Text role="status">{text.count(formatNumber(events.length), formatNumber(list.data?.total ?? 0))}</Text>
        </RegisterTools>
        <Failure error={list.error} />
        <div className="grow">
          {rows.length > 0 && (
            <EntryGrid
              label={text.events(definition.name)}
              rows={rows}
              columns={columns}
              rowNameColumn={1}
              onSelect={onSelect}
              handle={grid}
            />
          )}
          {list.data && rows.length === 0 && <Text p={8}>{text.nothing}</Text>}
        </div>
      </div>
      <EventPanel definition={definition} event={events.find(({ id }) => String(id) === selected)} />
      {isAdding && <EventForm definition={definition} event={null} onClose={() => setAdding(false)} />}
    </>
  )
}

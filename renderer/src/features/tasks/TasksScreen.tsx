import { Group, Loader, Switch, Text, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { AssignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import { usePlace } from '../../app/place.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { shellText } from '../../text/shellText.ts'
import { tasksText } from '../../text/tasksText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { buildTaskRow, taskColumns } from './buildTaskRows.ts'
import { assignmentId, countStates, filterAssignments } from './filterAssignments.ts'
import { StateFilter } from './StateFilter.tsx'
import { TaskPanel } from './TaskPanel.tsx'
import './tasks.css'

const route = getRouteApi('/nhiem-vu')

/** Nhiệm vụ: what the directive orders, of whom, by when, and how far it is. */
export function TasksScreen() {
  const { unit, today } = usePlace()
  const { task } = route.useSearch()
  const [isOneUnit, setOneUnit] = useState(true)
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const [state, setState] = useState<AssignmentState | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const filter = useRef<HTMLInputElement>(null)
  useScreenCommands(useMemo(() => ({ find: () => filter.current?.select() }), []))
  const tasks = useEngineQuery('tasks.list', isOneUnit ? { on: today, unit } : { on: today })
  const all = useMemo(() => tasks.data?.assignments ?? [], [tasks.data])
  const fitting = useMemo(() => filterAssignments(all, wanted, state), [all, wanted, state])
  const rows = useMemo(() => fitting.map(buildTaskRow), [fitting])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  const grid = useJumpToTask(task, unit, rows.length)
  return (
    <div className="screen filled">
      <div className="screenHead">
        <h1>{tasksText.title}</h1>
        <Switch
          label={tasksText.onlyThisUnit}
          checked={isOneUnit}
          onChange={(event) => setOneUnit(event.currentTarget.checked)}
        />
        <TextInput
          ref={filter}
          className="grow"
          aria-label={tasksText.filterPlaceholder}
          placeholder={tasksText.filterPlaceholder}
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Text role="status">{tasksText.count(formatNumber(fitting.length), formatNumber(all.length))}</Text>
      </div>
      <StateFilter counts={countStates(all)} chosen={state} onChoose={setState} />
      <Failure error={tasks.error} />
      {tasks.isPending && <Loader aria-label={shellText.loading} />}
      <Group className="grow tasksPart" align="stretch" wrap="nowrap">
        <div className="grow">
          {rows.length > 0 && (
            <EntryGrid
              label={tasksText.list}
              rows={rows}
              columns={taskColumns}
              rowNameColumn={1}
              onSelect={onSelect}
              handle={grid}
            />
          )}
          {tasks.data && rows.length === 0 && <Text>{tasksText.noTask}</Text>}
        </div>
        <TaskPanel assignment={fitting.find((it) => assignmentId(it) === selected)} />
      </Group>
    </div>
  )
}

/** Selects the task that the address names once it is in the list. */
function useJumpToTask(task: string | undefined, unit: string, rows: number) {
  const grid = useRef<GridHandle>(null)
  useEffect(() => {
    if (task !== undefined && rows > 0) grid.current?.jumpTo(assignmentId({ task, unit }), 'title')
  }, [task, unit, rows])
  return grid
}

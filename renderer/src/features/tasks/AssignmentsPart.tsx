import { Loader, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { shellText } from '../../text/shellText.ts'
import { tasksText } from '../../text/tasksText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { AssignmentFilters } from './AssignmentFilters.tsx'
import { buildTaskRow, taskColumns } from './buildTaskRows.ts'
import { ExportList } from './ExportList.tsx'
import { assignmentId, countStates, filterAssignments } from './filterAssignments.ts'
import { StateFilter } from './StateFilter.tsx'
import type { TaskFilter } from './taskFilter.ts'
import { TaskPanel } from './TaskPanel.tsx'

const route = getRouteApi('/nhiem-vu')

/** Every order to every unit, narrowed by document, item, unit, state and words, on any date; beside it all about one. */
export function AssignmentsPart() {
  const { unit, today } = usePlace()
  const { task, document = null, scope = 'own' } = route.useSearch()
  const [filter, setFilter] = useState<TaskFilter>({ on: today, scope, document, item: null, state: null, typed: '' })
  const [selected, setSelected] = useState<string | null>(null)
  const { on } = filter
  const whose = filter.scope === 'all' ? {} : { unit, below: filter.scope === 'below' }
  const tasks = useEngineQuery('tasks.list', on === null ? null : { on, ...whose })
  const all = useMemo(() => tasks.data?.assignments ?? [], [tasks.data])
  const typed = useDeferredValue(filter.typed)
  const wanted = { typed, document: filter.document, item: filter.item }
  const inAnyState = useMemo(() => filterAssignments(all, wanted), [all, typed, filter.document, filter.item])
  const fitting = useMemo(
    () => inAnyState.filter(({ state }) => filter.state === null || state === filter.state),
    [inAnyState, filter.state],
  )
  const rows = useMemo(() => fitting.map(buildTaskRow), [fitting])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  const grid = useJumpToTask(task, unit, rows.length)
  return (
    <>
      <AssignmentFilters filter={filter} shown={fitting.length} all={all.length} onChange={setFilter} />
      <div className="taskStates">
        <StateFilter
          counts={countStates(inAnyState)}
          chosen={filter.state}
          onChoose={(state) => setFilter({ ...filter, state })}
        />
        {on !== null && <ExportList filter={{ ...filter, on }} unit={unit} />}
      </div>
      <Failure error={tasks.error} />
      {tasks.isPending && on !== null && <Loader aria-label={shellText.loading} />}
      <div className="grow tasksSplit">
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
        <TaskPanel assignment={fitting.find((it) => assignmentId(it) === selected)} on={on ?? today} />
      </div>
    </>
  )
}

/** Selects the task that the address names once it is in the list. */
function useJumpToTask(task: string | undefined, unit: string, rows: number) {
  const grid = useRef<GridHandle>(null)
  const jumped = useRef<string | null>(null)
  useEffect(() => {
    if (task === undefined || rows === 0 || jumped.current === `${task} ${unit}`) return
    jumped.current = `${task} ${unit}`
    grid.current?.jumpTo(assignmentId({ task, unit }), 'title')
  }, [task, unit, rows])
  return grid
}

import { Button, Loader, Text } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import {
  buildFollowUpRow,
  filterFollowUp,
  followUpColumns,
  type FollowUpRequest,
  type LateKind,
} from './followUpRows.ts'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'
import { KindFilter } from './KindFilter.tsx'
import { LatePanel } from './LatePanel.tsx'
import { MadeLetters } from './MadeLetters.tsx'
import { useMakeLetters } from './useMakeLetters.ts'

type Props = { request: FollowUpRequest; late: string | undefined }

/** The list of a day with the panel of one unit, and the one action that writes list and letters. */
export function FollowUpPart({ request, late }: Props) {
  const plan = useEngineQuery('followUp.plan', request)
  const make = useMakeLetters(request)
  const filter = useFilter()
  const [kind, setKind] = useState<LateKind | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const panel = useRef<HTMLElement>(null)
  useScreenCommands(useMemo(() => ({ find: filter.find, add: () => focusForm(panel.current) }), [filter.find]))
  const all = useMemo(() => plan.data?.units ?? [], [plan.data])
  const levels = useMemo(() => new Map(plan.data?.levels.map(({ code, name }) => [code, name])), [plan.data])
  const fitting = useMemo(() => filterFollowUp(all, filter.words, kind), [all, filter.words, kind])
  const rows = useMemo(() => fitting.map((unit) => buildFollowUpRow(unit, levels)), [fitting, levels])
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  const grid = useJumpTo(late, rows.length)
  return (
    <>
      <div className="followUpTools">
        <KindFilter units={all} chosen={kind} onChoose={setKind} />
        <FilterField label={text.filter} {...filter.field} />
        <Text role="status">{text.count(formatNumber(fitting.length), formatNumber(all.length))}</Text>
        <Button loading={make.isPending} disabled={all.length === 0} onClick={() => make.mutate()}>
          {text.make}
        </Button>
      </div>
      <Failure error={plan.error ?? make.error} />
      {make.data && <MadeLetters made={make.data} onHide={make.reset} />}
      {plan.isPending && <Loader aria-label={shellText.loading} />}
      <div className="grow followUpList">
        <div className="grow">
          {rows.length > 0 && (
            <EntryGrid
              label={text.parts.list}
              rows={rows}
              columns={followUpColumns}
              onSelect={onSelect}
              handle={grid}
            />
          )}
          {plan.data && rows.length === 0 && <Text>{all.length === 0 ? text.nobody : text.nothing}</Text>}
        </div>
        <LatePanel
          ref={panel}
          late={fitting.find(({ unit }) => unit.code === selected)}
          levels={levels}
          request={request}
        />
      </div>
    </>
  )
}

function focusForm(panel: HTMLElement | null): void {
  panel?.querySelector<HTMLElement>('form input')?.focus()
}

/** Selects the unit that the address names once it is in the list. */
function useJumpTo(late: string | undefined, rows: number) {
  const grid = useRef<GridHandle>(null)
  useEffect(() => {
    if (late !== undefined && rows > 0) grid.current?.jumpTo(late, 'unit')
  }, [late, rows])
  return grid
}

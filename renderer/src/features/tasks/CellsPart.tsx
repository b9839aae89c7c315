import { Loader, Text } from '@mantine/core'
import { useMemo, useRef, useState, type Ref } from 'react'
import { formatPercent } from '#shared/domain/figures/formatFigure.ts'
import { percentOf } from '#shared/domain/figures/percentOf.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import { usePlace } from '../../app/place.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { shellText } from '../../text/shellText.ts'
import { taskDocumentsText } from '../../text/taskDocumentsText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'
import { buildCellRow, cellColumns } from './cellRows.ts'
import { DocumentSelect } from './DocumentSelect.tsx'
import { unitsWithDepth } from './unitsWithDepth.ts'
import { useCellSaves } from './useCellSaves.ts'

const { cells: text } = taskDocumentsText

/** How many party cells of each unit a document has reached, typed like a sheet of Excel, on any date. */
export function CellsPart() {
  const { unit, today } = usePlace()
  const [on, setOn] = useState<string | null>(today)
  const [document, setDocument] = useState('09-CT-TU')
  const filter = useFilter()
  const wanted = foldText(filter.words)
  const day = on ?? today
  const place = useMemo(() => ({ document, on: day, unit }), [document, day, unit])
  const kept = useEngineQuery('tasks.dissemination', place)
  const tree = useEngineQuery('units.tree', { on: day })
  const records = useMemo(() => new Map(kept.data?.units.map((it) => [it.unit.code, it])), [kept.data])
  const units = useMemo(() => unitsWithDepth(tree.data?.units ?? [], unit), [tree.data, unit])
  const shown = useMemo(() => units.filter(({ fullName }) => foldText(fullName).includes(wanted)), [units, wanted])
  const grid = useRef<GridHandle>(null)
  useScreenCommands(
    useMemo(
      () => ({
        find: filter.find,
        undo: () => grid.current?.undo(),
        redo: () => grid.current?.redo(),
      }),
      [filter.find],
    ),
  )
  return (
    <>
      <div className="screenHead taskFilters">
        <DocumentSelect
          label={text.document}
          value={document}
          onChange={(code) => code !== null && setDocument(code)}
        />
        <FilterField label={text.filter} {...filter.field} />
        {kept.data && <Text role="status">{totalOf(kept.data)}</Text>}
        <div className="beside">
          <DateField label={text.recordOn} required value={on} onChange={setOn} />
        </div>
      </div>
      <Text c="var(--ink-2)">{text.rule}</Text>
      <Failure error={kept.error ?? tree.error} />
      {kept.isPending && <Loader aria-label={shellText.loading} />}
      <div className="grow">
        {kept.data && shown.length > 0 && (
          <CellsGrid key={`${document} ${day} ${unit}`} place={place} records={records} units={shown} handle={grid} />
        )}
      </div>
    </>
  )
}

type GridProps = {
  place: Parameters<typeof useCellSaves>[0]
  records: Parameters<typeof useCellSaves>[1]
  units: ReturnType<typeof unitsWithDepth>
  handle: Ref<GridHandle>
}

/** The grid of one document and day: what is typed for another day never shows here. */
function CellsGrid({ place, records, units, handle }: GridProps) {
  const { drafts, commit } = useCellSaves(place, records)
  const rows = useMemo(
    () => units.map((it) => buildCellRow(it, records.get(it.code), drafts.get(it.code))),
    [units, records, drafts],
  )
  return <EntryGrid label={text.grid} rows={rows} columns={cellColumns} onCommit={commit} handle={handle} />
}

function totalOf({ reached, inAll, reporting }: { reached: number; inAll: number; reporting: number }): string {
  const share = formatPercent(percentOf(reached, inAll, 1) ?? 0, 1)
  return text.total(formatNumber(reached), formatNumber(inAll), share, formatNumber(reporting))
}

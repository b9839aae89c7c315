import { Loader, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { scoreColumns } from '#shared/domain/scoring/scoreSheet.ts'
import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { sheetStateNames } from '#shared/text/stateNames.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid } from '../../ui/grid/EntryGrid.tsx'
import type { GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import { ScoreWork } from './ScoreWork.tsx'

type RankedUnit = Output<'scoring.list'>['units'][number]

const columns: readonly GridColumn[] = [
  { id: 'rank', title: text.column.rank, width: 52, align: 'center' },
  { id: 'unit', title: text.column.unit, width: 'fill' },
  ...scoreColumns.map((score): GridColumn => ({ id: score, title: text.score[score], width: 84, align: 'right' })),
  { id: 'level', title: text.column.level, width: 96 },
  { id: 'state', title: text.column.state, width: 160 },
  { id: 'caps', title: text.column.caps, width: 260 },
]

/** The units of our office by their newest score; Enter opens a unit's sheet. */
export function RankingPart({ year, onOpen }: { year: number; onOpen(unit: string): void }) {
  const list = useEngineQuery('scoring.list', { year })
  const rows = useMemo(() => (list.data?.units ?? []).map((unit) => rowOf(unit, list.data?.scale ?? 1)), [list.data])
  return (
    <>
      <div className="screenHead">
        <h1>{text.ranking(year)}</h1>
        <ScoreWork year={year} />
        {list.data && <Text c="var(--ink-2)">{text.draft(list.data.rubricName, list.data.label)}</Text>}
      </div>
      <Failure error={list.error} />
      {list.isPending && <Loader aria-label={shellText.loading} />}
      {list.data && rows.length === 0 && <Text>{text.noUnits}</Text>}
      <div className="grow">
        {rows.length > 0 && (
          <EntryGrid label={text.ranking(year)} rows={rows} columns={columns} rowNameColumn={1} onOpen={onOpen} />
        )}
      </div>
    </>
  )
}

function rowOf({ code, name, rank, state, outcomes }: RankedUnit, scale: number): GridRow {
  const last = outcomes.at(-1)
  const points = scoreColumns.map((score) => outcomes.find((it) => it.score === score)?.total)
  const texts = [
    rank === null ? '' : String(rank),
    name,
    ...points.map((total) => (total === undefined ? '' : formatScaled(total, scale))),
    last?.levelName ?? '',
    state === null ? text.notScored : sheetStateNames[state],
    last?.caps.join('; ') ?? '',
  ]
  return { id: code, cells: texts.map((it) => ({ text: it, readOnly: true, hint: it })) }
}

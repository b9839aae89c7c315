import { Loader, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { usePlace } from '../../app/place.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { tellSelection } from '../../app/statusStore.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { shortList } from '../../format/shortList.ts'
import { consolidationText } from '../../text/consolidationText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { FindBar } from '../../ui/FindBar.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { buildConsolidationRow, consolidationColumns } from './buildConsolidationRows.ts'
import './consolidation.css'
import { ContributionPanel } from './ContributionPanel.tsx'

const route = getRouteApi('/tong-hop')

/** Tổng hợp: totals of a unit and all below it, how complete they are, and the way down to each unit's cell. */
export function ConsolidationScreen() {
  const { unit, period } = usePlace()
  const result = useEngineQuery('consolidation.get', { unit, period })
  return (
    <div className="screen filled">
      <Failure error={result.error} />
      {result.isPending && <Loader aria-label={shellText.loading} />}
      {result.data && <Consolidated key={`${unit} ${period}`} data={result.data} />}
    </div>
  )
}

function Consolidated({ data }: { data: Output<'consolidation.get'> }) {
  const [isFinding, setFinding] = useState(false)
  const rows = useMemo(() => data.indicators.map(buildConsolidationRow), [data])
  const grid = useRef<GridHandle>(null)
  const panel = useRef<HTMLElement>(null)
  const { code, onSelect, keepLine } = useSelectedIndicator(grid)
  useScreenCommands(useMemo(() => ({ find: () => setFinding(true) }), []))
  return (
    <>
      <div className="screenHead">
        <h1>
          {data.unitName} – {periodTitle(data.period)}
        </h1>
        <Coverage {...data.coverage} />
      </div>
      {data.notices.map((notice) => (
        <Text key={notice} className="stateMark warn">
          {notice}
        </Text>
      ))}
      {isFinding && <FindBar grid={grid} onClose={() => setFinding(false)} />}
      <div className="grow consolidationPart">
        <EntryGrid
          label={consolidationText.table}
          rows={rows}
          columns={consolidationColumns}
          rowNameColumn={1}
          onSelect={onSelect}
          onOpen={() => panel.current?.querySelector('a')?.focus()}
          handle={grid}
          autoFocus
        />
        <ContributionPanel
          ref={panel}
          onLeave={keepLine}
          indicator={data.indicators.find((indicator) => indicator.code === code)}
          period={data.period}
        />
      </div>
    </>
  )
}

function Coverage({ included, expected, missing }: Output<'consolidation.get'>['coverage']) {
  const { shown, left } = shortList(missing, 4)
  const names =
    shown.map(({ name }) => name).join(', ') + (left > 0 ? consolidationText.andMore(formatNumber(left)) : '')
  return (
    <Text truncate title={missing.map(({ name }) => name).join(', ')}>
      {consolidationText.coverage(formatNumber(included), formatNumber(expected))}
      {missing.length > 0 && `. ${consolidationText.missing(names)}`}
    </Text>
  )
}

/**
 * The selected line is written into the address when the user leaves through a link, so that "back" after a drill-down finds
 * it again.
 */
function useSelectedIndicator(grid: React.RefObject<GridHandle | null>) {
  const { indicator } = route.useSearch()
  const navigate = route.useNavigate()
  const [first] = useState(indicator)
  const [code, setCode] = useState(indicator)
  useEffect(() => {
    if (first !== undefined) grid.current?.jumpTo(first, 'total')
    return () => tellSelection(null, null)
  }, [first, grid])
  const keepLine = () => {
    if (code !== undefined && code !== indicator)
      void navigate({ search: (old) => ({ ...old, indicator: code }), replace: true })
  }
  const onSelect = useCallback(({ rowId, columnId, sum }: GridSelected) => {
    const title = consolidationColumns.find((column) => column.id === columnId)?.title ?? ''
    const total = sum.numbers > 1 ? formatNumber(sum.sum) : null
    tellSelection(`${rowId} – ${title}`, sum.cells > 1 ? shellText.selection(formatNumber(sum.cells), total) : null)
    setCode(rowId)
  }, [])
  return { code, onSelect, keepLine }
}

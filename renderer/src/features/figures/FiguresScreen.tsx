import { Alert, Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'
import { useCallback, useMemo, useState } from 'react'
import { usePlace } from '../../app/place.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { figuresText } from '../../text/figuresText.ts'
import { DraftsDialog } from './DraftsDialog.tsx'
import { FiguresPart } from './FiguresPart.tsx'
import './figures.css'
import { NarrativesPart } from './NarrativesPart.tsx'
import { ProposalsPart } from './ProposalsPart.tsx'
import { UnitsPart } from './UnitsPart.tsx'
import type { FormPlace } from './useFigureSaves.ts'
import { VersionsPart } from './VersionsPart.tsx'

const route = getRouteApi('/nhap-so-lieu')
const parts = ['figures', 'proposals', 'narratives', 'versions', 'units'] as const

/** Nhập số liệu: a unit's figures, texts and versions of one quarter. */
export function FiguresScreen() {
  const { unit, period } = usePlace()
  const { part = 'figures' } = route.useSearch()
  const navigate = route.useNavigate()
  const quarter = lastQuarterOf(period)
  const place = useMemo((): FormPlace => ({ unit, period: quarter, ledger: 'own' }), [unit, quarter])
  const [isKeeping, setKeeping] = useState(false)
  const [returns, setReturns] = useState(0)
  const onKeep = useCallback(() => setKeeping(true), [])
  const key = `${unit} ${quarter} ${returns}`
  const go = (next: string | null) => {
    const known = parts.find((name) => name === next)
    if (known) void navigate({ search: (old) => ({ ...old, part: known }) })
  }
  return (
    <Tabs className="screen filled" value={part} onChange={go} keepMounted={false} data-region>
      <Tabs.List>
        {parts.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {figuresText.part[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {quarter !== period && part !== 'narratives' && (
        <Alert p={6}>{figuresText.quarterOnly(periodTitle(quarter))}</Alert>
      )}
      <Tabs.Panel value="figures" className="grow figuresPart">
        <FiguresPart key={key} place={place} onKeep={onKeep} />
      </Tabs.Panel>
      <Tabs.Panel value="proposals" className="grow figuresPart">
        <ProposalsPart key={`${unit} ${quarter}`} unit={unit} period={quarter} />
      </Tabs.Panel>
      <Tabs.Panel value="narratives" className="grow">
        <NarrativesPart key={`${key} ${period}`} unit={unit} period={period} onKeep={onKeep} />
      </Tabs.Panel>
      <Tabs.Panel value="versions" className="grow scrolls">
        <VersionsPart unit={unit} period={quarter} />
      </Tabs.Panel>
      <Tabs.Panel value="units" className="grow figuresGrid">
        <UnitsPart key={`${unit} ${quarter}`} unit={unit} period={quarter} />
      </Tabs.Panel>
      {isKeeping && (
        <DraftsDialog
          unit={unit}
          period={quarter}
          onClose={() => setKeeping(false)}
          onRestored={() => setReturns((count) => count + 1)}
        />
      )}
    </Tabs>
  )
}

/** Figures are kept by quarter: a half-year or a year is entered in its last one. */
function lastQuarterOf(code: string): string {
  const period = parsePeriodCode(code)
  return (period && quartersOf(period).at(-1)?.code) ?? code
}

import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { usePlace } from '../../app/place.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { RankingPart } from './RankingPart.tsx'
import { RubricPart } from './RubricPart.tsx'
import { SheetPart } from './SheetPart.tsx'
import './scoring.css'

const route = getRouteApi('/cham-diem')
const parts = ['ranking', 'sheet', 'rubric'] as const

/** Chấm điểm: the ranking of a year, one unit's sheet, and the rubric. The year is that of the chosen period. */
export function ScoringScreen() {
  const { unit, period, goTo } = usePlace()
  const { part = 'ranking' } = route.useSearch()
  const navigate = route.useNavigate()
  const year = Number(period.slice(0, 4))
  const go = (next: string | null) => {
    const known = parts.find((name) => name === next)
    if (known) void navigate({ search: (old) => ({ ...old, part: known }) })
  }
  const open = (code: string) => {
    goTo({ unit: code })
    void navigate({ search: (old) => ({ ...old, unit: code, part: 'sheet' as const }) })
  }
  return (
    <Tabs className="screen filled" value={part} onChange={go} keepMounted={false} data-region>
      <Tabs.List>
        {parts.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {text.part[name]}
          </Tabs.Tab>
        ))}
        <span className="scoringYear">{text.year(year)}</span>
      </Tabs.List>
      <Tabs.Panel value="ranking" className="grow scoringPart">
        <RankingPart year={year} onOpen={open} />
      </Tabs.Panel>
      <Tabs.Panel value="sheet" className="grow scoringPart">
        <SheetPart key={`${unit} ${year}`} unit={unit} year={year} />
      </Tabs.Panel>
      <Tabs.Panel value="rubric" className="grow scoringPart">
        <RubricPart key={year} year={year} />
      </Tabs.Panel>
    </Tabs>
  )
}

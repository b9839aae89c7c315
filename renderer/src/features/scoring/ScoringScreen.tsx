import { getRouteApi } from '@tanstack/react-router'
import { usePlace } from '../../app/place.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { ScreenParts } from '../../ui/ScreenParts.tsx'
import { RankingPart } from './RankingPart.tsx'
import { RubricPart } from './RubricPart.tsx'
import { SheetPart } from './SheetPart.tsx'
import './scoring.css'

const route = getRouteApi('/cham-diem')
type PartName = 'ranking' | 'sheet' | 'rubric'

/** Chấm điểm: the ranking of a year, one unit's sheet, and the rubric. The year is that of the chosen period. */
export function ScoringScreen() {
  const { unit, period, goTo } = usePlace()
  const { part = 'ranking' } = route.useSearch()
  const navigate = route.useNavigate()
  const year = Number(period.slice(0, 4))
  const go = (part: PartName) => void navigate({ search: (old) => ({ ...old, part }) })
  const open = (code: string) => {
    goTo({ unit: code })
    void navigate({ search: (old) => ({ ...old, unit: code, part: 'sheet' as const }) })
  }
  return (
    <ScreenParts
      className="screen filled"
      panelClassName="grow scoringPart"
      part={part}
      onGo={go}
      beside={<span className="scoringYear">{text.year(year)}</span>}
      parts={{
        ranking: { title: text.part.ranking, view: <RankingPart year={year} onOpen={open} /> },
        sheet: { title: text.part.sheet, view: <SheetPart key={`${unit} ${year}`} unit={unit} year={year} /> },
        rubric: { title: text.part.rubric, view: <RubricPart key={year} year={year} /> },
      }}
    />
  )
}

import { getRouteApi } from '@tanstack/react-router'
import { ReportTypeSelect } from '../../app/ReportTypeSelect.tsx'
import { usePlace } from '../../app/place.ts'
import { reportTypeOf } from '../../format/periodOfType.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { ScreenParts } from '../../ui/ScreenParts.tsx'
import { ArrangementsPart } from './ArrangementsPart.tsx'
import { BoardPart } from './BoardPart.tsx'
import { HolidaysPart } from './HolidaysPart.tsx'
import { RulesPart } from './RulesPart.tsx'
import './schedule.css'

const route = getRouteApi('/lich-bao-cao')
type PartName = 'board' | 'arrangements' | 'holidays' | 'rules'

/** Lịch báo cáo: who must send what by when; later dates and exemptions; days off; the rules of periods and due dates. */
export function ScheduleScreen() {
  const { period } = usePlace()
  const { view = 'board' } = route.useSearch()
  const navigate = route.useNavigate()
  const go = (view: PartName) => void navigate({ search: (old) => ({ ...old, view }) })
  return (
    <div className="screen filled">
      <div className="screenHead">
        <h1>{text.title}</h1>
        <ReportTypeSelect />
      </div>
      <ScreenParts
        className="grow scheduleParts"
        panelClassName="scheduleView"
        part={view}
        onGo={go}
        parts={{
          board: { title: text.parts.board, view: <BoardPart /> },
          arrangements: {
            title: text.parts.arrangements,
            view: <ArrangementsPart period={period} reportType={reportTypeOf(period)} />,
          },
          holidays: { title: text.parts.holidays, view: <HolidaysPart period={period} /> },
          rules: { title: text.parts.rules, view: <RulesPart period={period} /> },
        }}
      />
    </div>
  )
}

import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { ReportTypeSelect } from '../../app/ReportTypeSelect.tsx'
import { usePlace } from '../../app/place.ts'
import { reportTypeOf } from '../../format/periodOfType.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { ArrangementsPart } from './ArrangementsPart.tsx'
import { BoardPart } from './BoardPart.tsx'
import { HolidaysPart } from './HolidaysPart.tsx'
import { RulesPart } from './RulesPart.tsx'
import './schedule.css'

const route = getRouteApi('/lich-bao-cao')
const parts = ['board', 'arrangements', 'holidays', 'rules'] as const

/** Lịch báo cáo: who must send what by when; later dates and exemptions; days off; the rules of periods and due dates. */
export function ScheduleScreen() {
  const { period } = usePlace()
  const { view = 'board' } = route.useSearch()
  const navigate = route.useNavigate()
  const go = (next: string | null) => {
    const known = parts.find((name) => name === next)
    if (known) void navigate({ search: (old) => ({ ...old, view: known }) })
  }
  return (
    <div className="screen filled">
      <div className="screenHead">
        <h1>{text.title}</h1>
        <ReportTypeSelect />
      </div>
      <Tabs className="grow scheduleParts" value={view} onChange={go} keepMounted={false} data-region>
        <Tabs.List>
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {text.parts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="board" className="scheduleView">
          <BoardPart />
        </Tabs.Panel>
        <Tabs.Panel value="arrangements" className="scheduleView">
          <ArrangementsPart period={period} reportType={reportTypeOf(period)} />
        </Tabs.Panel>
        <Tabs.Panel value="holidays" className="scheduleView">
          <HolidaysPart period={period} />
        </Tabs.Panel>
        <Tabs.Panel value="rules" className="scheduleView">
          <RulesPart period={period} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

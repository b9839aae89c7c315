import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ReportTypeSelect } from '../../app/ReportTypeSelect.tsx'
import { usePlace } from '../../app/place.ts'
import { reportTypeOf } from '../../format/periodOfType.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { ScreenParts } from '../../ui/ScreenParts.tsx'
import './followUp.css'
import { FollowUpPart } from './FollowUpPart.tsx'
import { RulesPart } from './RulesPart.tsx'
import { SuspicionsPart } from './SuspicionsPart.tsx'

const route = getRouteApi('/don-doc')
type PartName = 'list' | 'suspicions' | 'rules'

/** Đôn đốc: who is late or soon due on a day, what was done about it, letters; the reports to ask about again; and the rules. */
export function FollowUpScreen() {
  const { unit, period, today } = usePlace()
  const { view = 'list', late } = route.useSearch()
  const navigate = route.useNavigate()
  const [on, setOn] = useState<string | null>(today)
  const reportType = reportTypeOf(period)
  const go = (view: PartName) => void navigate({ search: (old) => ({ ...old, view }) })
  const list = on !== null && <FollowUpPart request={{ unit, period, reportType, on }} late={late} />
  return (
    <div className="screen filled">
      <div className="screenHead followUpHead">
        <h1>{text.title}</h1>
        <ReportTypeSelect />
        <DateField label={text.on} required value={on} onChange={setOn} />
      </div>
      <ScreenParts
        className="grow followUpParts"
        panelClassName="followUpPart"
        part={view}
        onGo={go}
        parts={{
          list: { title: text.parts.list, view: list },
          suspicions: { title: text.parts.suspicions, view: <SuspicionsPart unit={unit} period={period} /> },
          rules: { title: text.parts.rules, view: <RulesPart on={on ?? today} /> },
        }}
      />
    </div>
  )
}

import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ReportTypeSelect } from '../../app/ReportTypeSelect.tsx'
import { usePlace } from '../../app/place.ts'
import { reportTypeOf } from '../../format/periodOfType.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import { DateField } from '../../ui/DateField.tsx'
import './followUp.css'
import { FollowUpPart } from './FollowUpPart.tsx'
import { RulesPart } from './RulesPart.tsx'
import { SuspicionsPart } from './SuspicionsPart.tsx'

const route = getRouteApi('/don-doc')
const parts = ['list', 'suspicions', 'rules'] as const

/** Đôn đốc: who is late or soon due on a day, what was done about it, letters; the reports to ask about again; and the rules. */
export function FollowUpScreen() {
  const { unit, period, today } = usePlace()
  const { view = 'list', late } = route.useSearch()
  const navigate = route.useNavigate()
  const [on, setOn] = useState<string | null>(today)
  const reportType = reportTypeOf(period)
  const go = (next: string | null) => {
    const known = parts.find((name) => name === next)
    if (known) void navigate({ search: (old) => ({ ...old, view: known }) })
  }
  return (
    <div className="screen filled">
      <div className="screenHead followUpHead">
        <h1>{text.title}</h1>
        <ReportTypeSelect />
        <DateField label={text.on} required value={on} onChange={setOn} />
      </div>
      <Tabs className="grow followUpParts" value={view} onChange={go} keepMounted={false} data-region>
        <Tabs.List>
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {text.parts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="list" className="followUpPart">
          {on !== null && <FollowUpPart request={{ unit, period, reportType, on }} late={late} />}
        </Tabs.Panel>
        <Tabs.Panel value="suspicions" className="followUpPart">
          <SuspicionsPart unit={unit} period={period} />
        </Tabs.Panel>
        <Tabs.Panel value="rules" className="followUpPart">
          <RulesPart on={on ?? today} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

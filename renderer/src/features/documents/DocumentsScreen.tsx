import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { ReportTypeSelect } from '../../app/ReportTypeSelect.tsx'
import { usePlace } from '../../app/place.ts'
import { reportTypeOf } from '../../format/periodOfType.ts'
import { documentsText as text } from '../../text/documentsText.ts'
import { DocumentActions } from './DocumentActions.tsx'
import './documents.css'
import { IssuedPart } from './IssuedPart.tsx'
import { PreviewPart } from './PreviewPart.tsx'

const route = getRouteApi('/van-ban')
const parts = ['preview', 'issued'] as const

/** Văn bản: what a unit's report of a period says, its drafts, its issue with a number, and the register. */
export function DocumentsScreen() {
  const { unit, period } = usePlace()
  const { view = 'preview' } = route.useSearch()
  const navigate = route.useNavigate()
  const report = { unit, period, reportType: reportTypeOf(period) }
  const go = (next: string | null) => {
    const known = parts.find((name) => name === next)
    if (known) void navigate({ search: (old) => ({ ...old, view: known }) })
  }
  return (
    <div className="screen filled">
      <div className="screenHead wraps">
        <h1>{text.title}</h1>
        <ReportTypeSelect />
        <DocumentActions key={`${unit} ${period}`} report={report} />
      </div>
      <Tabs className="grow documentParts" value={view} onChange={go} keepMounted={false} data-region>
        <Tabs.List>
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {text.parts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="preview" className="documentPart">
          <PreviewPart key={`${unit} ${period}`} report={report} />
        </Tabs.Panel>
        <Tabs.Panel value="issued" className="documentPart">
          <IssuedPart unit={unit} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

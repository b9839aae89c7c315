import { getRouteApi } from '@tanstack/react-router'
import { ReportTypeSelect } from '../../app/ReportTypeSelect.tsx'
import { usePlace } from '../../app/place.ts'
import { reportTypeOf } from '../../format/periodOfType.ts'
import { documentsText as text } from '../../text/documentsText.ts'
import { ScreenParts } from '../../ui/ScreenParts.tsx'
import { DocumentActions } from './DocumentActions.tsx'
import './documents.css'
import { IssuedPart } from './IssuedPart.tsx'
import { PreviewPart } from './PreviewPart.tsx'

const route = getRouteApi('/van-ban')
type PartName = 'preview' | 'issued'

/** Văn bản: what a unit's report of a period says, its drafts, its issue with a number, and the register. */
export function DocumentsScreen() {
  const { unit, period } = usePlace()
  const { view = 'preview' } = route.useSearch()
  const navigate = route.useNavigate()
  const report = { unit, period, reportType: reportTypeOf(period) }
  const go = (view: PartName) => void navigate({ search: (old) => ({ ...old, view }) })
  return (
    <div className="screen filled">
      <div className="screenHead wraps">
        <h1>{text.title}</h1>
        <ReportTypeSelect />
        <DocumentActions key={`${unit} ${period}`} report={report} />
      </div>
      <ScreenParts
        className="grow documentParts"
        panelClassName="documentPart"
        part={view}
        onGo={go}
        parts={{
          preview: { title: text.parts.preview, view: <PreviewPart key={`${unit} ${period}`} report={report} /> },
          issued: { title: text.parts.issued, view: <IssuedPart unit={unit} /> },
        }}
      />
    </div>
  )
}

import { getRouteApi } from '@tanstack/react-router'
import { ReportTypeSelect } from '../../app/ReportTypeSelect.tsx'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { ScreenParts } from '../../ui/ScreenParts.tsx'
import { FilesPart } from './FilesPart.tsx'
import './inbox.css'
import { ReviewPart } from './review/ReviewPart.tsx'
import { SendPart } from './send/SendPart.tsx'
import { TrustPart } from './trust/TrustPart.tsx'

const route = getRouteApi('/hop-nhan')
type PartName = 'files' | 'review' | 'send' | 'trust'

/** Hộp nhận: what comes in and goes out between offices, what is reviewed, and whom we trust. */
export function InboxScreen() {
  const { period } = usePlace()
  const { part = 'files' } = route.useSearch()
  const navigate = route.useNavigate()
  const waiting = useEngineQuery('inbox.waiting', { period })
  const go = (part: PartName) => void navigate({ search: (old) => ({ ...old, part }) })
  return (
    <div className="screen filled">
      <div className="screenHead">
        <h1>{text.title}</h1>
        <ReportTypeSelect />
      </div>
      <ScreenParts
        className="grow inboxParts"
        panelClassName="inboxPart"
        part={part}
        onGo={go}
        parts={{
          files: { title: titleOf(text.parts.files, waiting.data?.waitingFiles), view: <FilesPart /> },
          review: {
            title: titleOf(text.parts.review, waiting.data?.waitingReports),
            view: <ReviewPart key={period} period={period} />,
          },
          send: { title: text.parts.send, view: <SendPart period={period} /> },
          trust: { title: text.parts.trust, view: <TrustPart /> },
        }}
      />
    </div>
  )
}

function titleOf(title: string, count = 0): string {
  return count === 0 ? title : text.partWithCount(title, formatNumber(count))
}

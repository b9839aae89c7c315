import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { ReportTypeSelect } from '../../app/ReportTypeSelect.tsx'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { FilesPart } from './FilesPart.tsx'
import './inbox.css'
import { ReviewPart } from './review/ReviewPart.tsx'
import { SendPart } from './send/SendPart.tsx'
import { TrustPart } from './trust/TrustPart.tsx'

const route = getRouteApi('/hop-nhan')
const parts = ['files', 'review', 'send', 'trust'] as const

/** Hộp nhận: what comes in and goes out between offices, what is reviewed, and whom we trust. */
export function InboxScreen() {
  const { period } = usePlace()
  const { part = 'files' } = route.useSearch()
  const navigate = route.useNavigate()
  const waiting = useEngineQuery('inbox.waiting', { period })
  const counts = { files: waiting.data?.waitingFiles, review: waiting.data?.waitingReports, send: 0, trust: 0 }
  const go = (next: string | null) => {
    const known = parts.find((name) => name === next)
    if (known) void navigate({ search: (old) => ({ ...old, part: known }) })
  }
  return (
    <div className="screen filled">
      <div className="screenHead">
        <h1>{text.title}</h1>
        <ReportTypeSelect />
      </div>
      <Tabs className="grow inboxParts" value={part} onChange={go} keepMounted={false} data-region>
        <Tabs.List>
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {counts[name] ? text.partWithCount(text.parts[name], formatNumber(counts[name])) : text.parts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="files" className="inboxPart">
          <FilesPart />
        </Tabs.Panel>
        <Tabs.Panel value="review" className="inboxPart">
          <ReviewPart key={period} period={period} />
        </Tabs.Panel>
        <Tabs.Panel value="send" className="inboxPart">
          <SendPart period={period} />
        </Tabs.Panel>
        <Tabs.Panel value="trust" className="inboxPart">
          <TrustPart />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

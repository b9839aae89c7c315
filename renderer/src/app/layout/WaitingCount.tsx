import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { inboxText } from '../../text/inboxText.ts'
import { usePlace } from '../place.ts'

/** How much waits in Hộp nhận: files to decide about and reports of the period to review. Nothing while nothing waits. */
export function WaitingCount() {
  const { period } = usePlace()
  const { data } = useEngineQuery('inbox.waiting', { period })
  const count = (data?.waitingFiles ?? 0) + (data?.waitingReports ?? 0)
  if (!data || count === 0) return null
  const words = inboxText.waiting(formatNumber(data.waitingFiles), formatNumber(data.waitingReports))
  return (
    <span className="count" title={words}>
      <span aria-hidden>{formatNumber(count)}</span>
      <span className="spoken">{words}</span>
    </span>
  )
}

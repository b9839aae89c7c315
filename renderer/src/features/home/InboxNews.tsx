import { Link } from '@tanstack/react-router'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { inboxText } from '../../text/inboxText.ts'

/** What came in and waits for a person; leads to Hộp nhận. Nothing while nothing waits. */
export function InboxNews({ period }: { period: string }) {
  const { data } = useEngineQuery('inbox.waiting', { period })
  if (!data || data.waitingFiles + data.waitingReports === 0) return null
  return (
    <Link to="/hop-nhan" search={{ part: data.waitingFiles > 0 ? 'files' : 'review', period }}>
      {inboxText.title}: {inboxText.waiting(formatNumber(data.waitingFiles), formatNumber(data.waitingReports))}
    </Link>
  )
}

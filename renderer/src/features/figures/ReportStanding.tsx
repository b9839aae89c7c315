import { Link } from '@tanstack/react-router'
import { isReceived } from '#shared/domain/submissions/workflow.ts'
import { workflowStateNames } from '#shared/text/stateNames.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { figuresText } from '../../text/figuresText.ts'

const text = figuresText.standing

/** Where the report stands on its way, and the way on: what is typed counts in no total before it is recorded as sent. */
export function ReportStanding({ unit, period }: { unit: string; period: string }) {
  const versions = useEngineQuery('submissions.versions', { unit, period })
  if (!versions.data) return null
  const { state } = versions.data
  return (
    <p className="reportStanding">
      {state === null ? text.notSent : text.state(workflowStateNames[state])}
      {!isReceived(state) && ` ${text.notCounted}`}
      {state === 'included' && ` ${text.frozen}`}{' '}
      <Link to="/nhap-so-lieu" search={{ unit, period, part: 'versions' }}>
        {state === 'included' ? text.toSlip : isReceived(state) ? text.toVersions : text.toReceive}
      </Link>
    </p>
  )
}

import { Loader, Text } from '@mantine/core'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatDate } from '../../format/formatDate.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { reportTypeNames } from '../../text/reportTypeNames.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { kindsShown } from './dueRules.ts'

/** Which days keeping a schedule would change, before and after; and the issued periods that forbid it. */
export function SchedulePreview({ content }: { content: Schedule }) {
  const plan = useEngineQuery('schedule.plan', { content })
  if (!plan.data) return plan.error ? <Failure error={plan.error} /> : <Loader aria-label={shellText.loading} />
  const { periods, dueDates, issued } = plan.data
  const lines = [
    ...periods.map(({ period, before, after }) => ({
      what: text.cutOffs,
      period,
      units: '',
      before: before && text.spanDays(formatDate(before.from), formatDate(before.cutOff)),
      after: after && text.spanDays(formatDate(after.from), formatDate(after.cutOff)),
    })),
    ...dueDates.map(({ period, reportType, unitKinds, before, after }) => ({
      what: reportTypeNames[reportType],
      period,
      units: kindsShown(unitKinds),
      before: before && formatDate(before),
      after: after && formatDate(after),
    })),
  ]
  if (lines.length === 0) return <Text>{text.noChange}</Text>
  return (
    <>
      {issued.length > 0 && (
        <Text c="red.8" role="alert">
          {text.issuedKeep(issued.map(periodTitle).join(', '))}
        </Text>
      )}
      <Text fw={600}>{text.preview}</Text>
      <div className="schedulePreview" tabIndex={0} role="region" aria-label={text.preview}>
        <table className="plainTable" aria-label={text.preview}>
          <thead>
            <tr>
              <th>{text.previewColumn.period}</th>
              <th>{text.previewColumn.what}</th>
              <th>{text.previewColumn.units}</th>
              <th>{text.previewColumn.before}</th>
              <th>{text.previewColumn.after}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ what, period, units, before, after }) => (
              <tr key={`${what} ${period} ${units}`}>
                <td>{periodTitle(period)}</td>
                <td>{what}</td>
                <td>{units}</td>
                <td>{before ?? text.noDay}</td>
                <td>{after ?? text.noDay}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

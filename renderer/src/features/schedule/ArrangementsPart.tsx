import { Button, Loader, Text } from '@mantine/core'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'

/** The later due dates of a period and every exemption, each with its reason and the way to end it. */
export function ArrangementsPart({ period, reportType }: { period: string; reportType: ReportTypeCode }) {
  const { today } = usePlace()
  const listed = useEngineQuery('schedule.arrangements', { period, reportType })
  const withdraw = useEngineCommand('schedule.withdrawExtension')
  const extend = useEngineCommand('periods.extend')
  const exempt = useEngineCommand('periods.exempt')
  if (!listed.data) return listed.error ? <Failure error={listed.error} /> : <Loader aria-label={shellText.loading} />
  const { extensions, exemptions } = listed.data
  return (
    <div className="arrangements">
      <Failure error={withdraw.error ?? extend.error ?? exempt.error} />
      <h3>{text.extensions}</h3>
      {extensions.length === 0 && <Text>{text.noExtension}</Text>}
      {extensions.length > 0 && (
        <table className="plainTable" aria-label={text.extensions}>
          <thead>
            <tr>
              <th>{text.column.unit}</th>
              <th>{text.newDue}</th>
              <th>{text.reason}</th>
              <th>{text.holidayColumn.work}</th>
            </tr>
          </thead>
          <tbody>
            {extensions.map(({ unit, due, reason }) => (
              <tr key={unit.code}>
                <td>{unit.name}</td>
                <td>{formatDate(due)}</td>
                <td>{reason}</td>
                <td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={text.withdrawNamed(unit.name)}
                    onClick={() => {
                      const back = () => extend.mutate({ unit: unit.code, period, reportType, due, reason })
                      const done = () => showUndoNotice(text.withdrawn(unit.name), back)
                      withdraw.mutate({ unit: unit.code, period, reportType }, { onSuccess: done })
                    }}
                  >
                    {text.withdraw}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{text.exemptions}</h3>
      {exemptions.length === 0 && <Text>{text.noExemption}</Text>}
      {exemptions.length > 0 && (
        <table className="plainTable" aria-label={text.exemptions}>
          <thead>
            <tr>
              <th>{text.column.unit}</th>
              <th>{text.from}</th>
              <th>{text.untilShort}</th>
              <th>{text.reason}</th>
              <th>{text.holidayColumn.work}</th>
            </tr>
          </thead>
          <tbody>
            {exemptions.map(({ unit, from, until, reason }) => (
              <tr key={`${unit.code} ${from}`}>
                <td>{unit.name}</td>
                <td>{formatDate(from)}</td>
                <td>{until === null ? text.openEnd : formatDate(until)}</td>
                <td>{reason}</td>
                <td>
                  {until === null && from < today && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={text.endNamed(unit.name)}
                      onClick={() => {
                        const change = { unit: unit.code, from, reason }
                        const back = () => exempt.mutate({ ...change, until: null })
                        const done = () => showUndoNotice(text.ended(unit.name), back)
                        exempt.mutate({ ...change, until: today }, { onSuccess: done })
                      }}
                    >
                      {text.endToday}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

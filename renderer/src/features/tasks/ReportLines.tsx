import { Button, Loader, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { findTaskLines } from '#shared/domain/reporting/findTaskLines.ts'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { reportTypeOf } from '../../format/periodOfType.ts'
import { shellText } from '../../text/shellText.ts'
import { tasksText as text } from '../../text/tasksText.ts'
import { Failure } from '../../ui/Failure.tsx'

/** The lines of the office's report of the chosen period that mention an order, read when they are asked for. */
export function ReportLines({ task }: { task: string }) {
  const { office, period } = usePlace()
  const [isAsked, setAsked] = useState(false)
  const wanted = { unit: office.unit.code, reportType: reportTypeOf(period), period }
  const report = useEngineQuery('reports.preview', isAsked ? wanted : null)
  const lines = report.data ? findTaskLines(report.data, task) : []
  return (
    <section aria-label={text.inReport}>
      <h3>{text.inReport}</h3>
      {!isAsked && (
        <Button size="compact-xs" variant="default" onClick={() => setAsked(true)}>
          {text.showInReport}
        </Button>
      )}
      {report.isFetching && <Loader size="xs" aria-label={shellText.loading} />}
      <Failure error={report.error} />
      {report.data && (
        <>
          <Text c="var(--ink-2)">{text.reportOf(office.unit.name, periodTitle(period))}</Text>
          {lines.length === 0 && <Text>{text.notInReport}</Text>}
          <ul className="taskSteps">
            {lines.map((line) => (
              <li key={`${line.where} ${line.text}`}>
                <span>
                  <b>{line.where}.</b> {line.text}
                </span>
              </li>
            ))}
          </ul>
          <Link to="/van-ban" search={{ unit: office.unit.code, period }}>
            {text.toReport}
          </Link>
        </>
      )}
    </section>
  )
}

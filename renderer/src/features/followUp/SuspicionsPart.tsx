import { Loader, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { StateMark } from '../../ui/StateMark.tsx'

/** The received reports of a quarter that a person should ask about, each sentence with the way to its cell or report. */
export function SuspicionsPart({ unit, period }: { unit: string; period: string }) {
  const parsed = parsePeriodCode(period)
  const quarter = (parsed && quartersOf(parsed).at(-1)?.code) ?? period
  const found = useEngineQuery('followUp.suspicions', { unit, period: quarter })
  const reports = found.data?.reports ?? []
  const lines = reports.flatMap(({ unit: of, suspicions }) => suspicions.map((suspicion) => ({ of, ...suspicion })))
  return (
    <div className="suspicions">
      <Text c="var(--ink-2)">{text.suspicionNote}</Text>
      <Failure error={found.error} />
      {found.isPending && <Loader aria-label={shellText.loading} />}
      {found.data && (
        <Text role="status" fw={600}>
          {reports.length === 0 ? text.noSuspicion : text.suspicionCount(formatNumber(reports.length))}
        </Text>
      )}
      {lines.length > 0 && (
        <table className="plainTable" aria-label={text.parts.suspicions}>
          <thead>
            <tr>
              <th>{text.suspicionColumn.unit}</th>
              <th>{text.suspicionColumn.kind}</th>
              <th>{text.suspicionColumn.sentence}</th>
              <th>{text.suspicionColumn.work}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ of, kind, column, sentence }, place) => (
              <tr key={place}>
                <td>{of.name}</td>
                <td>
                  <StateMark tone="warn">{text.suspicionKinds[kind]}</StateMark>
                </td>
                <td>{sentence}</td>
                <td>
                  <Link to="/nhap-so-lieu" search={{ unit: of.code, period: quarter, ...cellOf(column) }}>
                    {column === null ? text.toReport : text.toCell}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** A column's key ("D06/X") as the entry screen names a cell ("D06|X"). */
function cellOf(column: string | null): { cell?: string } {
  return column === null ? {} : { cell: column.replace('/', '|') }
}

import { Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { parsePeriodCode, previousPeriod } from '#shared/domain/periods/periodCode.ts'
import { submissionStateNames } from '#shared/text/stateNames.ts'
import { engineQuery } from '../../data/engineQuery.ts'
import { useEngine } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { homeText } from '../../text/homeText.ts'
import { submissionTones } from '../../ui/stateTones.ts'
import { buildMatrix, type MatrixCell, type MatrixRow } from './completenessMatrix.ts'

/** Quarters shown: two years. */
const quarters = 8

/** Units right below by quarter: who sent, in time or not; each cell leads to the form behind it. */
export function CompletenessMatrix({ unit, last }: { unit: string; last: string }) {
  const engine = useEngine()
  const periods = quartersUpTo(last)
  const rows = useQueries({
    queries: periods.map((period) => engineQuery(engine, 'periods.status', { period, reportType: 'quarterly', unit })),
    combine: (results) =>
      buildMatrix(
        results.flatMap(({ data }) => (data ? [data] : [])),
        unit,
      ),
  })
  if (rows.length === 0) return null
  return (
    <section className="homeCard wide">
      <h1>{homeText.matrix}</h1>
      <table className="plainTable matrix">
        <thead>
          <tr>
            <th>{homeText.unit}</th>
            {periods.map((period) => (
              <th key={period}>{periodTitle(period)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell) => (
                <td key={cell.period}>
                  <MatrixLink row={row} cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Text c="var(--ink-2)">{homeText.legend}</Text>
    </section>
  )
}

function MatrixLink({ row, cell }: { row: MatrixRow; cell: MatrixCell }) {
  if (cell.state === null) return null
  const name = submissionStateNames[cell.state]
  const below = cell.expected > 0 ? homeText.below(formatNumber(cell.received), formatNumber(cell.expected)) : ''
  return (
    <Link
      to="/nhap-so-lieu"
      search={{ unit: row.unit, period: cell.period }}
      className={`stateMark ${submissionTones[cell.state]}`}
      aria-label={homeText.matrixCell(row.name, periodTitle(cell.period), `${name} ${below}`)}
    >
      {name}
      {below !== '' && <small> {below}</small>}
    </Link>
  )
}

function quartersUpTo(last: string): string[] {
  const codes: string[] = []
  for (let period = parsePeriodCode(last); period && codes.length < quarters; period = previousPeriod(period))
    codes.unshift(period.code)
  return codes
}

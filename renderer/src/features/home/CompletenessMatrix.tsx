import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { submissionStateNames } from '#shared/text/stateNames.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { homeText } from '../../text/homeText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { submissionTones } from '../../ui/stateTones.ts'
import { withoutIdleStart } from './withoutIdleStart.ts'

/** Quarters shown at most: two years. */
const quarters = 8

/** Units right below by quarter: who sent, in time or not; each cell leads to the form behind it. */
export function CompletenessMatrix({ unit, last }: { unit: string; last: string }) {
  const matrix = useEngineQuery('periods.matrix', { unit, last, quarters })
  const { quarters: periods, rows } = withoutIdleStart(matrix.data ?? { quarters: [], rows: [] })
  if (matrix.error) return <Failure error={matrix.error} />
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
            <tr key={row.unit.code}>
              <th scope="row">{row.unit.name}</th>
              {row.cells.map((cell, place) => (
                <td key={periods[place]}>
                  <MatrixLink unit={row.unit} period={periods[place] ?? last} cell={cell} />
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

type Row = Output<'periods.matrix'>['rows'][number]

function MatrixLink({ unit, period, cell }: { unit: Row['unit']; period: string; cell: Row['cells'][number] }) {
  if (cell.state === null) return null
  const name = submissionStateNames[cell.state]
  const below = cell.expected > 0 ? homeText.below(formatNumber(cell.received), formatNumber(cell.expected)) : ''
  return (
    <Link
      to="/nhap-so-lieu"
      search={{ unit: unit.code, period }}
      className={`stateMark ${submissionTones[cell.state]}`}
      aria-label={homeText.matrixCell(unit.name, periodTitle(period), `${name} ${below}`)}
    >
      {name}
      {below !== '' && <small> {below}</small>}
    </Link>
  )
}

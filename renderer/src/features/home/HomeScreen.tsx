import { Alert, Loader, Progress, Text } from '@mantine/core'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'
import { usePlace } from '../../app/place.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { homeText } from '../../text/homeText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { NewsBanner } from '../catalogues/NewsBanner.tsx'
import { NoticeBanner } from '../notices/NoticeBanner.tsx'
import { CompletenessMatrix } from './CompletenessMatrix.tsx'
import './home.css'
import { LastBackup } from './LastBackup.tsx'
import { NewReports } from './NewReports.tsx'
import { OverdueTasks } from './OverdueTasks.tsx'
import { WaitingUnits } from './WaitingUnits.tsx'

/** Trang chủ: what is due, what is late and whose, and which reports are there, quarter by quarter. */
export function HomeScreen() {
  const { unit, period } = usePlace()
  const quarter = parsePeriodCode(period)
  const last = (quarter && quartersOf(quarter).at(-1)?.code) ?? period
  const status = useEngineQuery('periods.status', { period: last, reportType: 'quarterly', unit })
  // The engine answers one question after the other: what is due comes first, the rest is asked once it stands there.
  const isAnswered = !status.isPending
  return (
    <div className="screen home">
      {isAnswered && <NewsBanner />}
      {isAnswered && <NoticeBanner />}
      <div className="homeColumn">
        <section className="homeCard">
          <h1>{homeText.progress(periodTitle(last))}</h1>
          <Failure error={status.error} />
          {!isAnswered && <Loader aria-label={shellText.loading} />}
          {status.data && <PeriodProgress {...status.data} />}
          {status.data && <WaitingUnits units={status.data.units} period={last} />}
        </section>
        {status.data && <NewReports units={status.data.units} period={last} />}
      </div>
      {isAnswered && (
        <div className="homeColumn">
          <OverdueTasks />
          <LastBackup />
        </div>
      )}
      {isAnswered && <CompletenessMatrix unit={unit} last={last} />}
    </div>
  )
}

function PeriodProgress({ expected, counts }: { expected: number; counts: Partial<Record<string, number>> }) {
  if (expected === 0) return <Alert>{homeText.nothingExpected}</Alert>
  const [onTime, late] = [counts['onTime'] ?? 0, counts['late'] ?? 0]
  return (
    <>
      <Text>{homeText.received(formatNumber(onTime + late), formatNumber(expected))}</Text>
      <Progress.Root size={12} my={6}>
        <Progress.Section value={(100 * onTime) / expected} color="green.8" aria-label={homeText.receivedLabel} />
        <Progress.Section value={(100 * late) / expected} color="yellow.7" aria-label={homeText.state} />
      </Progress.Root>
    </>
  )
}

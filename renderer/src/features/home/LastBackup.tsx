import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { homeText } from '../../text/homeText.ts'
import { Failure } from '../../ui/Failure.tsx'

/** When the data were last copied, and for how long none went out of this machine's folder. */
export function LastBackup() {
  const backups = useEngineQuery('database.backups', {})
  const { last, daysWithoutOutside } = backups.data ?? { last: null, daysWithoutOutside: 0 }
  return (
    <section className="homeCard">
      <h1>{homeText.backup}</h1>
      <Failure error={backups.error} />
      {backups.data && (
        <Text>{last === null ? homeText.neverBackedUp : homeText.backedUpAt(formatInstant(last.at))}</Text>
      )}
      {daysWithoutOutside > 0 && <Text c="var(--accent)">{homeText.notOutside(formatNumber(daysWithoutOutside))}</Text>}
      <Link to="/sao-luu">{homeText.toBackup}</Link>
    </section>
  )
}

import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { formatDate } from '../../format/formatDate.ts'
import { homeText } from '../../text/homeText.ts'
import { InboxNews } from './InboxNews.tsx'

type Unit = Output<'periods.status'>['units'][number]

/** How many are shown. */
const most = 4

/** What came in last for the period, the newest first, each leading to the report; and what of it waits for a person. */
export function NewReports({ units, period }: { units: readonly Unit[]; period: string }) {
  const newest = units
    .flatMap(({ code, name, received }) => (received === null ? [] : [{ code, name, received }]))
    .toSorted((a, b) => (a.received < b.received ? 1 : -1))
    .slice(0, most)
  return (
    <section className="homeCard">
      <h1>{homeText.newReports}</h1>
      {newest.length === 0 && <Text>{homeText.noNewReport}</Text>}
      <ul className="homeTasks">
        {newest.map(({ code, name, received }) => (
          <li key={code} className="oneLine">
            <Link to="/nhap-so-lieu" search={{ unit: code, period, part: 'versions' }}>
              {name}
            </Link>
            <span>{formatDate(received)}</span>
          </li>
        ))}
      </ul>
      <InboxNews period={period} />
    </section>
  )
}

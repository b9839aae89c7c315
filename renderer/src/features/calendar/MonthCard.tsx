import { dateParts } from '#shared/domain/isoDate.ts'
import { calendarSideNames, calendarStateNames } from '#shared/text/calendarNames.ts'
import { calendarText as text } from '../../text/calendarText.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { calendarTones } from '../../ui/stateTones.ts'
import type { Entry } from './calendarMonths.ts'
import { EntryLink } from './EntryLink.tsx'
import { weekdayShort } from './weekdayShort.ts'

type Props = { month: number; entries: readonly Entry[]; isNow: boolean }

/** One month: each day with what is owed on it, each line leading to its place. */
export function MonthCard({ month, entries, isNow }: Props) {
  return (
    <section className={isNow ? 'monthCard now' : 'monthCard'} aria-label={text.month(month)}>
      <h2>{text.month(month)}</h2>
      {entries.length === 0 && <p className="monthEmpty">{text.noEntry}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className={entry.side}>
            <span className="monthDay">
              <b>{dateParts(entry.on).day}</b> {weekdayShort(entry.on)}
            </span>
            <span className="monthText">
              <EntryLink entry={entry}>{entry.title}</EntryLink>
              <small>
                {calendarSideNames[entry.side]}
                {entry.detail !== '' && ` · ${entry.detail}`}
              </small>
            </span>
            <StateMark tone={calendarTones[entry.state]}>{calendarStateNames[entry.state]}</StateMark>
          </li>
        ))}
      </ul>
    </section>
  )
}

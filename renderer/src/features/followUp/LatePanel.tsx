import { Link } from '@tanstack/react-router'
import type { Ref } from 'react'
import { formatDate } from '../../format/formatDate.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { ContactForm } from './ContactForm.tsx'
import { ContactLog } from './ContactLog.tsx'
import { daysText, type FollowUpRequest, type LateUnit, type LevelNames } from './followUpRows.ts'

type Props = {
  late: LateUnit | undefined
  levels: LevelNames
  request: FollowUpRequest
  ref: Ref<HTMLElement>
}

/** One unit of the list: what it still owes, what was written to it, what was said, and the way to note more. */
export function LatePanel({ late, levels, request, ref }: Props) {
  if (!late)
    return (
      <aside ref={ref} className="followUpPanel" aria-label={text.panel}>
        {text.choose}
      </aside>
    )
  const { unit, kind, due, items, letters } = late
  const { period } = request
  return (
    <aside ref={ref} className="followUpPanel" aria-label={text.panel} data-region>
      <h2>{unit.name}</h2>
      <StateMark tone={kind === 'upcoming' ? 'warn' : 'bad'}>{text.kinds[kind]}</StateMark>
      <p>
        {text.column.due}: {formatDate(due)} ({daysText(late)})
      </p>
      <p className="followUpLinks">
        <Link to="/nhap-so-lieu" search={{ unit: unit.code, period }}>
          {text.toEntry}
        </Link>
        <Link to="/lich-bao-cao" search={{ period }}>
          {text.toSchedule}
        </Link>
      </p>
      {items.length > 0 && <PanelList title={text.missing} lines={items} />}
      {letters.length > 0 && (
        <PanelList
          title={text.letters}
          lines={letters.map(({ level, on }) => text.letterLine(levels.get(level) ?? level, formatDate(on)))}
        />
      )}
      <ContactForm key={`${unit.code} ${period}`} late={late} request={request} />
      <ContactLog late={late} request={request} />
    </aside>
  )
}

function PanelList({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

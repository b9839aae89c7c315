import { Link } from '@tanstack/react-router'
import type { ReportTypeCode } from '#shared/domain/periods/period.ts'
import { submissionStateNames } from '#shared/text/stateNames.ts'
import { formatDate } from '../../format/formatDate.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { submissionTones } from '../../ui/stateTones.ts'
import type { BoardUnit } from './boardRows.ts'
import { ExemptForm } from './ExemptForm.tsx'
import { ExtendForm } from './ExtendForm.tsx'

type Props = { unit: BoardUnit | undefined; period: string; reportType: ReportTypeCode }

/** One unit of the board: its dates, the way to its figures, a later due date, an exemption. */
export function UnitPanel({ unit, period, reportType }: Props) {
  if (!unit)
    return (
      <aside className="schedulePanel" aria-label={text.panel}>
        {text.choose}
      </aside>
    )
  const { code, name, due, received, state } = unit
  return (
    <aside className="schedulePanel" aria-label={text.panel} data-region>
      <h2>{name}</h2>
      <StateMark tone={submissionTones[state]}>{submissionStateNames[state]}</StateMark>
      <p>
        {text.column.due}: {formatDate(due) || '–'} · {text.column.received}: {formatDate(received) || '–'}
      </p>
      <Link to="/nhap-so-lieu" search={{ unit: code, period }}>
        {text.toEntry}
      </Link>
      <ExtendForm key={`extend ${code} ${period}`} unit={unit} period={period} reportType={reportType} />
      <ExemptForm key={`exempt ${code} ${period}`} unit={unit} />
    </aside>
  )
}

import { dueDate, periodKindOf } from '#shared/domain/periods/dueDate.ts'
import { parsePeriodCode } from '#shared/domain/periods/periodCode.ts'
import { resolveDayRule } from '#shared/domain/periods/resolveDayRule.ts'
import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { formatDate } from '../../format/formatDate.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { unitKindNames } from '../../text/unitsText.ts'

/** The due dates of a year as the rules set them and as they hold once moved off weekends and days off. */
export function DueDates({ schedule, year }: { schedule: Schedule; year: number }) {
  const lines = schedule.dueDates.flatMap(({ reportType, index, unitKinds, due }) => {
    const suffix = { quarter: `-Q${index}`, halfYear: `-H${index}`, year: '' }[periodKindOf[reportType]]
    const period = parsePeriodCode(`${year}${suffix}`)
    const [kind] = unitKinds
    if (!period || !kind) return []
    const set = resolveDayRule(due, year)
    const holds = dueDate(schedule, period, reportType, kind) ?? set
    return [{ key: `${period.code} ${kind}`, period: period.code, unitKinds, set, holds }]
  })
  return (
    <section aria-label={text.dueDates}>
      <h3>{text.dueDatesOf(String(year))}</h3>
      <table className="plainTable" aria-label={text.dueDates}>
        <thead>
          <tr>
            <th>{text.dueColumn.period}</th>
            <th>{text.dueColumn.units}</th>
            <th>{text.dueColumn.set}</th>
            <th>{text.dueColumn.holds}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, period, unitKinds, set, holds }) => (
            <tr key={key}>
              <td>{periodTitle(period)}</td>
              <td>{unitKinds.map((kind) => unitKindNames[kind]).join(', ')}</td>
              <td>{formatDate(set)}</td>
              <td className={holds === set ? undefined : 'moved'}>{formatDate(holds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

import type { Schedule } from '#shared/domain/periods/schedule.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { DayRuleField } from './DayRuleField.tsx'

type Props = {
  cutOffs: Schedule['cutOffs']
  onChange(cutOffs: Schedule['cutOffs']): void
  onFault(name: string, isWrong: boolean): void
}

/** The first and last day that each period counts. */
export function CutOffTable({ cutOffs, onChange, onFault }: Props) {
  return (
    <table className="plainTable" aria-label={text.cutOffs}>
      <thead>
        <tr>
          <th>{text.dueColumn.period}</th>
          <th>{text.countedFrom}</th>
          <th>{text.cutOff}</th>
        </tr>
      </thead>
      <tbody>
        {cutOffs.map((rule, place) => {
          const name = text.periodNames[rule.kind](rule.index)
          const change = (changed: Partial<typeof rule>) => onChange(cutOffs.with(place, { ...rule, ...changed }))
          return (
            <tr key={name}>
              <td>{name}</td>
              <td>
                <DayRuleField
                  label={`${text.countedFrom}: ${name}`}
                  rule={rule.from}
                  onFault={onFault}
                  onChange={(from) => change({ from })}
                />
              </td>
              <td>
                <DayRuleField
                  label={`${text.cutOff}: ${name}`}
                  rule={rule.cutOff}
                  onFault={onFault}
                  onChange={(cutOff) => change({ cutOff })}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

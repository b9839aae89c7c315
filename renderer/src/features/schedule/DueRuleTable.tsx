import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { DueRuleDialog } from './DueRuleDialog.tsx'
import { kindsShown, ruleName, rulePeriod, sortRules, type DueRule } from './dueRules.ts'

type Props = { rules: readonly DueRule[]; onChange(rules: DueRule[]): void }

const newRule: DueRule = {
  reportType: 'quarterly',
  index: 1,
  unitKinds: [],
  due: { year: 0, month: 3, day: 15 },
  figuresEstimated: false,
}

/** Every due date of the schedule; rows are added, edited and taken out. */
export function DueRuleTable({ rules, onChange }: Props) {
  const [edited, setEdited] = useState<{ rule: DueRule; place: number | null } | null>(null)
  const others = rules.filter((_, place) => place !== edited?.place)
  return (
    <>
      <table className="plainTable" aria-label={text.dueDates}>
        <thead>
          <tr>
            <th>{text.dueColumn.period}</th>
            <th>{text.dueColumn.units}</th>
            <th>{text.column.due}</th>
            <th>{text.estimated}</th>
            <th>{text.holidayColumn.work}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, place) => (
            <tr key={ruleName(rule)}>
              <td>{rulePeriod(rule)}</td>
              <td>{kindsShown(rule.unitKinds)}</td>
              <td>{dayShown(rule)}</td>
              <td>{rule.figuresEstimated ? text.isEstimated : ''}</td>
              <td>
                <Group gap={4} wrap="nowrap">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={text.editDueNamed(ruleName(rule))}
                    onClick={() => setEdited({ rule, place })}
                  >
                    {text.editDue}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={text.removeDueNamed(ruleName(rule))}
                    onClick={() => onChange(rules.filter((_, at) => at !== place))}
                  >
                    {text.remove}
                  </Button>
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button mt={6} size="compact-sm" variant="default" onClick={() => setEdited({ rule: newRule, place: null })}>
        {text.addDue}
      </Button>
      {edited && (
        <DueRuleDialog
          rule={edited.rule}
          others={others}
          onSet={(rule) => {
            onChange(sortRules([...others, rule]))
            setEdited(null)
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

function dayShown({ due: { day, month, year } }: DueRule): string {
  return year === 0 ? `${day}/${month}` : `${day}/${month} ${text.years[year as -1 | 1]}`
}

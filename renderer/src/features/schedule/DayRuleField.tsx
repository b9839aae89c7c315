import { Group, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { daysInMonth } from '#shared/domain/isoDate.ts'
import type { DayRule } from '#shared/domain/periods/schedule.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'

type Props = {
  label: string
  rule: DayRule
  onChange(rule: DayRule): void
  onFault(label: string, isWrong: boolean): void
}

/** A day of the period's year, of the year before or after: "16/3" and which year. */
export function DayRuleField({ label, rule, onChange, onFault }: Props) {
  const [typed, setTyped] = useState(`${rule.day}/${rule.month}`)
  const isWrong = readDay(typed) === null
  return (
    <Group gap={4} wrap="nowrap">
      <TextInput
        aria-label={label}
        w={64}
        size="xs"
        value={typed}
        error={isWrong}
        onChange={(event) => {
          const next = event.currentTarget.value
          const day = readDay(next)
          setTyped(next)
          onFault(label, day === null)
          if (day) onChange({ ...rule, ...day })
        }}
      />
      <Select
        aria-label={`${label}: ${text.whichYear}`}
        w={108}
        size="xs"
        allowDeselect={false}
        data={([-1, 0, 1] as const).map((year) => ({ value: String(year), label: text.years[year] }))}
        value={String(rule.year)}
        onChange={(year) => onChange({ ...rule, year: Number(year) })}
      />
    </Group>
  )
}

/** "16/3" as day and month; null for what is no day of any year. */
function readDay(typed: string): { day: number; month: number } | null {
  const match = /^\s*(\d{1,2})\s*\/\s*(\d{1,2})\s*$/.exec(typed)
  const [day, month] = [Number(match?.[1]), Number(match?.[2])]
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2024, month)
  return isDay ? { day, month } : null
}

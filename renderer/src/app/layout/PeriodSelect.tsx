import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { periodChoices } from '../../format/periodChoices.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { shellText } from '../../text/shellText.ts'
import { usePlace } from '../place.ts'

/** Chooses the period: quarters, half-years and years, newest first. */
export function PeriodSelect() {
  const { period, today, goTo } = usePlace()
  const choices = useMemo(() => {
    const codes = periodChoices(today)
    return (codes.includes(period) ? codes : [period, ...codes]).map((code) => ({
      value: code,
      label: periodTitle(code),
    }))
  }, [period, today])
  return (
    <Select
      aria-label={shellText.period}
      leftSection={shellText.period}
      leftSectionWidth={32}
      w={190}
      data={choices}
      value={period}
      allowDeselect={false}
      maxDropdownHeight={420}
      onChange={(code) => code !== null && goTo({ period: code })}
    />
  )
}

import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { parseTypedDate } from '#shared/domain/text/parseTypedDate.ts'
import { dateFieldText } from '../text/dateFieldText.ts'

type Props = {
  label: string
  value: string | null
  onChange(date: string | null): void
  required?: boolean
  /** What the engine found wrong with the date. */
  error?: string | null
}

/** A date typed the Vietnamese way (5/1/26 is the fifth of January) or picked; null while what is typed is not a date. */
export function DateField({ label, value, onChange, required = false, error = null }: Props) {
  const [fault, setFault] = useState<string | null>(null)
  return (
    <DateInput
      label={label}
      value={value}
      valueFormat="DD/MM/YYYY"
      placeholder={dateFieldText.placeholder}
      w={150}
      required={required}
      clearable={!required}
      clearButtonProps={{ 'aria-label': dateFieldText.clear }}
      fixOnBlur={fault === null}
      error={fault ?? error}
      previousLabel={dateFieldText.previous}
      nextLabel={dateFieldText.next}
      dateParser={(text) => {
        const typed = parseTypedDate(text)
        return typed.ok ? typed.date : null
      }}
      onInput={(event) => {
        const text = event.currentTarget.value
        const typed = parseTypedDate(text)
        setFault(typed.ok || text.trim() === '' ? null : typed.sentence)
        if (!typed.ok) onChange(null)
      }}
      onChange={(date) => {
        setFault(null)
        onChange(date)
      }}
    />
  )
}

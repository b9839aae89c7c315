import { Button, Group, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Holiday } from '#shared/domain/periods/schedule.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'
import { CheckedForm } from '../../ui/CheckedForm.tsx'
import { DateField } from '../../ui/DateField.tsx'

type Values = { from: string | null; to: string | null; name: string; source: string }

/** One more day off, or several in a row; without a last day it is the first one alone. */
export function HolidayForm({ isSaving, onAdd }: { isSaving: boolean; onAdd(holiday: Holiday): void }) {
  const form = useForm<Values>({ initialValues: { from: null, to: null, name: '', source: '' } })
  const { from, to, name, source } = form.values
  const isBackwards = from !== null && to !== null && to < from
  const canAdd = from !== null && name.trim() !== '' && !isBackwards
  const submit = () => {
    if (from === null || !canAdd) return
    const noted = source.trim() === '' ? {} : { source: source.trim() }
    onAdd({ from, to: to ?? from, name: name.trim(), ...noted })
    form.reset()
  }
  return (
    <CheckedForm onSubmit={submit} canSubmit={!isBackwards} aria-label={text.addHoliday}>
      <h3>{text.addHoliday}</h3>
      <Group gap={6} align="end">
        <DateField
          label={text.holidayColumn.from}
          required
          value={from}
          onChange={(date) => form.setFieldValue('from', date)}
        />
        <DateField label={text.lastDay} value={to} onChange={(date) => form.setFieldValue('to', date)} />
        <TextInput label={text.holidayName} required spellCheck={false} {...form.getInputProps('name')} />
        <TextInput label={text.holidaySource} w={180} spellCheck={false} {...form.getInputProps('source')} />
        <Button type="submit" loading={isSaving}>
          {text.add}
        </Button>
      </Group>
    </CheckedForm>
  )
}

import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core'
import { isChoiceInForce, type RegisterField } from '#shared/domain/registers/registerField.ts'
import { figuresText } from '../../text/figuresText.ts'
import { registersText as text } from '../../text/registersText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { foldedFilter } from '../../ui/foldedFilter.ts'

type Props = {
  field: RegisterField
  value: string
  error: string | null
  units: readonly { value: string; label: string }[]
  /** The first field takes the focus when the dialog opens. */
  isFirst: boolean
  /** The event's day, for choices that hold for some days only. */
  on: string | null
  onChange(value: string): void
}

const emptyChoice = { 'aria-label': text.usual }

/** One field of a register as it is filled in; a file is attached afterwards, in the panel. */
export function EventFormField({ field, value, error, units, isFirst, on, onChange }: Props) {
  const { required } = field
  const frame = { label: labelOf(field), required, error, ...(isFirst ? { 'data-autofocus': true } : {}) }
  switch (field.type) {
    case 'text':
      return (
        <Textarea
          {...frame}
          description={field.note}
          autosize
          minRows={1}
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'number':
      return (
        <TextInput
          {...frame}
          description={field.note}
          w={200}
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'date':
      return (
        <DateField
          label={frame.label}
          required={required}
          error={error}
          value={value === '' ? null : value}
          onChange={(date) => onChange(date ?? '')}
        />
      )
    case 'choice': {
      const open = field.choices.filter((choice) => on === null || isChoiceInForce(choice, on) || choice.code === value)
      return (
        <Select
          {...frame}
          description={field.note}
          searchable
          selectFirstOptionOnChange
          filter={foldedFilter}
          clearable={!required}
          clearButtonProps={emptyChoice}
          data={open.map(({ code, name }) => ({ value: code, label: name }))}
          value={value === '' ? null : value}
          onChange={(code) => onChange(code ?? '')}
        />
      )
    }
    case 'yesNo':
      return (
        <Select
          {...frame}
          w={200}
          clearable={!required}
          clearButtonProps={emptyChoice}
          data={[figuresText.yes, figuresText.no]}
          value={value === '' ? null : value}
          onChange={(word) => onChange(word ?? '')}
        />
      )
    case 'unit':
      return (
        <Autocomplete
          {...frame}
          filter={foldedFilter}
          limit={60}
          data={units.map(({ label }) => label)}
          value={value}
          onChange={onChange}
        />
      )
    case 'file':
      return null
  }
}

function labelOf(field: RegisterField): string {
  return field.type === 'number' ? `${field.name} (${field.unit})` : field.name
}

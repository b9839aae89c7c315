import { Select } from '@mantine/core'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { foldedFilter } from '../../ui/foldedFilter.ts'

type Props = {
  label: string
  /** Shown while no document is chosen; without it one must be. */
  emptyLabel?: string
  value: string | null
  onChange(document: string | null): void
}

/** Chooses one of the documents that order tasks; units' own priorities are not among them. */
export function DocumentSelect({ label, emptyLabel, value, onChange }: Props) {
  const { data } = useEngineQuery('tasks.documents', {})
  const choices = (data?.documents ?? [])
    .filter(({ kind }) => kind !== 'priorities')
    .map(({ code, number, documentType }) => ({ value: code, label: `${documentType} ${number}` }))
  return (
    <Select
      aria-label={label}
      placeholder={emptyLabel}
      w={190}
      searchable
      selectFirstOptionOnChange
      filter={foldedFilter}
      clearable={emptyLabel !== undefined}
      allowDeselect={false}
      data={choices}
      value={value}
      onChange={onChange}
    />
  )
}

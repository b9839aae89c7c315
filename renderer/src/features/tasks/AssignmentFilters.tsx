import { Select, Text } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { tasksText as text } from '../../text/tasksText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FilterField } from '../../ui/FilterField.tsx'
import { DocumentSelect } from './DocumentSelect.tsx'
import type { TaskFilter, TaskScope } from './taskFilter.ts'

type Props = { filter: TaskFilter; shown: number; all: number; onChange(filter: TaskFilter): void }

const scopes = ['own', 'below', 'all'] as const satisfies readonly TaskScope[]
const items = text.items.map((label, place) => ({ value: String(place + 1), label }))

/** What the list of assignments is narrowed to, and how many are left. */
export function AssignmentFilters({ filter, shown, all, onChange }: Props) {
  const words = useRef<HTMLInputElement>(null)
  useScreenCommands(useMemo(() => ({ find: () => words.current?.select() }), []))
  const change = (part: Partial<TaskFilter>) => onChange({ ...filter, ...part })
  return (
    <div className="screenHead taskFilters">
      <Select
        aria-label={text.scope}
        w={196}
        allowDeselect={false}
        data={scopes.map((value) => ({ value, label: text.scopes[value] }))}
        value={filter.scope}
        onChange={(value) => change({ scope: scopes.find((it) => it === value) ?? 'own' })}
      />
      <DocumentSelect
        label={text.document}
        emptyLabel={text.allDocuments}
        value={filter.document}
        onChange={(document) => change({ document })}
      />
      <Select
        aria-label={text.itemFilter}
        placeholder={text.allItems}
        w={170}
        clearable
        data={items}
        value={filter.item === null ? null : String(filter.item)}
        onChange={(value) => change({ item: value === null ? null : Number(value) })}
      />
      <FilterField
        label={text.filterPlaceholder}
        field={words}
        typed={filter.typed}
        onType={(typed) => change({ typed })}
      />
      <Text role="status">{text.count(formatNumber(shown), formatNumber(all))}</Text>
      <div className="beside">
        <DateField label={text.onDate} required value={filter.on} onChange={(on) => change({ on })} />
      </div>
    </div>
  )
}

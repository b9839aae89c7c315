import { Checkbox, MultiSelect } from '@mantine/core'
import { unitKinds } from '#shared/domain/orgTree/orgUnit.ts'
import { taskDocumentsText as text } from '../../text/taskDocumentsText.ts'
import { foldedFilter } from '../../ui/foldedFilter.ts'
import type { TaskDraft } from './taskDraft.ts'
import { useUnitChoices } from './useUnitChoices.ts'

const offered = unitKinds.filter((kind) => kind !== 'province' && kind !== 'advisory')

type Props = { draft: TaskDraft; onChange(part: Partial<TaskDraft>): void }

/** Whom a task is given to: every unit of some kinds, and units by name; each becomes one assignment. */
export function AddresseeFields({ draft, onChange }: Props) {
  const choices = useUnitChoices()
  return (
    <>
      <Checkbox.Group
        label={text.kindsLabel}
        value={draft.kinds}
        onChange={(values) => onChange({ kinds: unitKinds.filter((kind) => values.includes(kind)) })}
      >
        {offered.map((kind) => (
          <Checkbox key={kind} size="xs" my={3} value={kind} label={text.kindNames[kind]} />
        ))}
      </Checkbox.Group>
      <MultiSelect
        label={text.unitsLabel}
        searchable
        hidePickedOptions
        limit={60}
        filter={foldedFilter}
        nothingFoundMessage={text.nothingFound}
        data={choices}
        value={draft.codes}
        onChange={(codes) => onChange({ codes })}
      />
    </>
  )
}

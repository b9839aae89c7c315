import { Group, Select, TextInput } from '@mantine/core'
import type { Deadline } from '#shared/domain/directiveTasks/directive.ts'
import { taskDocumentsText as text } from '../../text/taskDocumentsText.ts'
import { DateField } from '../../ui/DateField.tsx'
import { datedKinds, type TaskDraft } from './taskDraft.ts'

const kinds = [
  'byDate',
  'withinMonth',
  'fromDate',
  'recurring',
  'ongoing',
  'unset',
] as const satisfies readonly Deadline['kind'][]
const dayNames: Partial<Record<Deadline['kind'], string>> = {
  byDate: text.due,
  withinMonth: text.month,
  fromDate: text.from,
}

type Props = { draft: TaskDraft; onChange(part: Partial<TaskDraft>): void }

/** A deadline as a document writes it: its kind, its day where it has one, and its own words. */
export function DeadlineFields({ draft, onChange }: Props) {
  return (
    <>
      <Group gap={8} align="flex-end" wrap="nowrap">
        <Select
          label={text.deadline}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: text.deadlines[value] }))}
          value={draft.deadline}
          onChange={(value) => onChange({ deadline: kinds.find((it) => it === value) ?? draft.deadline })}
        />
        {datedKinds.has(draft.deadline) && (
          <DateField
            label={dayNames[draft.deadline] ?? text.due}
            required
            value={draft.day}
            onChange={(day) => onChange({ day })}
          />
        )}
      </Group>
      <TextInput
        label={text.asWritten}
        spellCheck={false}
        value={draft.asWritten}
        onChange={(event) => onChange({ asWritten: event.currentTarget.value })}
      />
    </>
  )
}

import { Button, Group } from '@mantine/core'
import type { AssignmentState } from '#shared/domain/directiveTasks/assignmentState.ts'
import { assignmentStateNames } from '#shared/text/stateNames.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { tasksText } from '../../text/tasksText.ts'

type Props = {
  counts: ReadonlyMap<AssignmentState, number>
  chosen: AssignmentState | null
  onChoose(state: AssignmentState | null): void
}

/** One button a state, with how many tasks are in it. */
export function StateFilter({ counts, chosen, onChoose }: Props) {
  const choices = [null, ...counts.keys()]
  return (
    <Group gap={4} role="group" aria-label={tasksText.column.state}>
      {choices.map((state) => (
        <Button
          key={state ?? ''}
          size="compact-xs"
          variant={state === chosen ? 'filled' : 'default'}
          aria-pressed={state === chosen}
          onClick={() => onChoose(state)}
        >
          {state === null
            ? tasksText.allStates
            : `${assignmentStateNames[state]} (${formatNumber(counts.get(state) ?? 0)})`}
        </Button>
      ))}
    </Group>
  )
}

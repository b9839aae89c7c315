import { Button, Group } from '@mantine/core'
import { submissionStates, type SubmissionState } from '#shared/domain/periods/period.ts'
import { submissionStateNames } from '#shared/text/stateNames.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { scheduleText as text } from '../../text/scheduleText.ts'

type Props = {
  counts: Readonly<Partial<Record<SubmissionState, number>>>
  chosen: SubmissionState | null
  onChoose(state: SubmissionState | null): void
}

/** One button a state that occurs, with how many units are in it. */
export function BoardStates({ counts, chosen, onChoose }: Props) {
  const present = submissionStates.filter((state) => (counts[state] ?? 0) > 0)
  return (
    <Group gap={4} role="group" aria-label={text.column.state}>
      {[null, ...present].map((state) => (
        <Button
          key={state ?? ''}
          size="compact-xs"
          variant={state === chosen ? 'filled' : 'default'}
          aria-pressed={state === chosen}
          onClick={() => onChoose(state)}
        >
          {state === null ? text.allStates : `${submissionStateNames[state]} (${formatNumber(counts[state] ?? 0)})`}
        </Button>
      ))}
    </Group>
  )
}

import { Button, Group } from '@mantine/core'
import { formatNumber } from '../../format/formatNumber.ts'
import { followUpText as text } from '../../text/followUpText.ts'
import type { LateKind, LateUnit } from './followUpRows.ts'

type Props = { units: readonly LateUnit[]; chosen: LateKind | null; onChoose(kind: LateKind | null): void }

const kinds = ['overdue', 'returned', 'empty', 'upcoming'] as const

/** One button a reason to be on the list, with how many units are there for it. */
export function KindFilter({ units, chosen, onChoose }: Props) {
  const counts = Map.groupBy(units, ({ kind }) => kind)
  return (
    <Group gap={4} role="group" aria-label={text.states}>
      {[null, ...kinds.filter((kind) => counts.has(kind))].map((kind) => (
        <Button
          key={kind ?? ''}
          size="compact-xs"
          variant={kind === chosen ? 'filled' : 'default'}
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind)}
        >
          {kind === null ? text.allStates : `${text.kinds[kind]} (${formatNumber(counts.get(kind)?.length ?? 0)})`}
        </Button>
      ))}
    </Group>
  )
}

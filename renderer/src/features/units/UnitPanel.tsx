import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { unitKindNames, unitsText as text } from '../../text/unitsText.ts'
import { CommitteeList } from './CommitteeList.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { UnitHistory } from './UnitHistory.tsx'
import type { TreeUnit } from './unitRows.ts'

type Props = { unit: TreeUnit | undefined; units: readonly TreeUnit[]; on: string }

const dialogs = { rename: RenameDialog, move: MoveDialog, merge: MergeDialog, split: SplitDialog }
const changes = ['rename', 'move', 'merge', 'split'] as const

/** One unit: where it stands, its past, its committees, and the changes that can be recorded. */
export function UnitPanel({ unit, units, on }: Props) {
  const [open, setOpen] = useState<(typeof changes)[number] | null>(null)
  if (!unit)
    return (
      <aside className="unitPanel" aria-label={text.panel}>
        {text.choose}
      </aside>
    )
  const parent = units.find(({ code }) => code === unit.parent)
  const Dialog = open && dialogs[open]
  return (
    <aside className="unitPanel" aria-label={text.panel} data-region>
      <h2>{unit.fullName}</h2>
      <Text c="var(--ink-2)">{unitKindNames[unit.kind]}</Text>
      {parent && <Text>{text.under(parent.fullName)}</Text>}
      {unit.statCode !== null && <Text>{text.statCode(unit.statCode)}</Text>}
      <Group gap={4} my="xs">
        {changes.map((change) => (
          <Button key={change} size="compact-xs" variant="default" onClick={() => setOpen(change)}>
            {text[change]}
          </Button>
        ))}
      </Group>
      <UnitHistory unit={unit.code} units={units} />
      <CommitteeList unit={unit.code} on={on} />
      {Dialog && <Dialog unit={unit} units={units} onClose={() => setOpen(null)} />}
    </aside>
  )
}

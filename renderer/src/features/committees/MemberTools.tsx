import { Button, Group } from '@mantine/core'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import type { CommitteeDialog } from './CommitteeDialogs.tsx'
import type { Member } from './committeeTypes.ts'

type Props = { member: Member | undefined; committee: number; onOpen(dialog: CommitteeDialog): void }

/** What can be done with the members: add, paste many, change the selected one, let them leave, take a mistake back. */
export function MemberTools({ member, committee, onOpen }: Props) {
  const remove = useEngineCommand('committees.removeMember')
  const putBack = useEngineCommand('committees.saveMember')
  const takeOut = ({ id, ...kept }: Member) => {
    const undo = () => putBack.mutate({ ...kept, id: null, committee })
    remove.mutate({ id }, { onSuccess: () => showUndoNotice(text.removed(kept.name), undo) })
  }
  return (
    <>
      <Group gap={4}>
        <Button size="compact-xs" onClick={() => onOpen({ kind: 'member', member: null })}>
          {text.add}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onOpen({ kind: 'paste' })}>
          {text.paste}
        </Button>
        {member && (
          <>
            <Button size="compact-xs" variant="default" onClick={() => onOpen({ kind: 'member', member })}>
              {text.change}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => onOpen({ kind: 'end', member })}>
              {text.end}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => takeOut(member)}>
              {text.remove}
            </Button>
          </>
        )}
      </Group>
      <Failure error={remove.error ?? putBack.error} />
    </>
  )
}

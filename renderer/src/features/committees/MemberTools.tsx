import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import type { CommitteeDialog } from './CommitteeDialogs.tsx'
import type { Member } from './committeeTypes.ts'

type Props = { member: Member | undefined; committee: number; onOpen(dialog: CommitteeDialog): void }

/** What can be done with the members: add, paste or read many, change the selected one, let them leave, take a mistake back. */
export function MemberTools({ member, committee, onOpen }: Props) {
  const host = useHost()
  const remove = useEngineCommand('committees.removeMember')
  const putBack = useEngineCommand('committees.saveMember')
  const reading = useEngineJob('registers.readWorkbook', text.reading)
  const file = useMutation({
    mutationFn: async () => {
      const filters = [{ name: text.fileKind, extensions: ['xlsx'] }]
      const choice = { title: text.importFile, purpose: 'ban-chi-dao', filters, multiple: false }
      const [path] = await host.chooseFiles(choice)
      if (path !== undefined) onOpen({ kind: 'paste', rows: (await reading.mutateAsync({ path })).rows })
    },
  })
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
        <Button size="compact-xs" variant="default" onClick={() => onOpen({ kind: 'paste', rows: null })}>
          {text.paste}
        </Button>
        <Button size="compact-xs" variant="default" loading={file.isPending} onClick={() => file.mutate()}>
          {text.importFile}
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
      <Failure error={remove.error ?? putBack.error ?? file.error} />
    </>
  )
}

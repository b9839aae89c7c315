import { Button, Group, Text } from '@mantine/core'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'
import { MarkFaults } from './MarkFaults.tsx'
import type { InboxEntry } from './inboxEntry.ts'

type Props = { entry: InboxEntry | undefined; onOpen(entry: string): void }

/** One received file: why it stands as it does, and what can be done with it. */
export function ReceivedPanel({ entry, onOpen }: Props) {
  if (!entry)
    return (
      <aside className="inboxPanel" aria-label={text.panel}>
        {text.trial.choose}
      </aside>
    )
  const isReport = entry.kind === 'form' || entry.kind === 'package'
  return (
    <aside className="inboxPanel" aria-label={text.panel} tabIndex={0} data-region>
      <h2 translate="no">{entry.fileName}</h2>
      <Text c="dimmed">
        {[text.kind[entry.kind], ...(entry.verification === 'unverified' ? [text.unverified] : [])].join(' · ')}
      </Text>
      <p>{entry.reason}</p>
      <Group gap={6}>
        {(isReport || entry.standing === 'waiting') && (
          <Button variant={entry.standing === 'waiting' ? 'filled' : 'default'} onClick={() => onOpen(entry.entry)}>
            {entry.standing === 'waiting' ? text.decide : text.chooseAgain}
          </Button>
        )}
        <AsideButton key={`aside ${entry.entry}`} entry={entry} />
      </Group>
      <SaveOriginal key={entry.entry} entry={entry} />
      {entry.kind === 'form' && entry.faults > 0 && (
        <MarkFaults key={`mark ${entry.entry}`} answer={{ path: null, entry: entry.entry, fileName: entry.fileName }} />
      )}
    </aside>
  )
}

/** Puts a waiting file aside, with a way back. */
function AsideButton({ entry: { entry, fileName, standing } }: { entry: InboxEntry }) {
  const set = useEngineCommand('inbox.setAside')
  if (standing !== 'waiting' && standing !== 'setAside') return null
  const isAside = standing === 'waiting'
  const run = () =>
    set.mutate(
      { entry, isAside },
      {
        onSuccess: () => {
          if (isAside) showUndoNotice(text.wasSetAside(fileName), () => set.mutate({ entry, isAside: false }))
        },
      },
    )
  return (
    <>
      <Button variant="default" loading={set.isPending} onClick={run}>
        {isAside ? text.setAside : text.backFromAside}
      </Button>
      <Failure error={set.error} />
    </>
  )
}

function SaveOriginal({ entry: { entry, fileName, kind } }: { entry: InboxEntry }) {
  const host = useHost()
  const save = useEngineJob('inbox.saveOriginal', text.savingOriginal)
  const run = async () => {
    const isForm = kind === 'form'
    const { path } = await host.call('shell.chooseSavePath', {
      title: text.saveOriginal,
      purpose: 'hop-nhan',
      filters: [
        { name: isForm ? text.fileKinds.form : text.fileKinds.exchange, extensions: [isForm ? 'xlsx' : 'qcdc'] },
      ],
      suggestedName: fileName.slice(-120),
    })
    if (path !== null) save.mutate({ entry, path })
  }
  return (
    <div className="markFaults">
      <Button variant="default" loading={save.isPending} onClick={() => void run()}>
        {text.saveOriginal}
      </Button>
      <Failure error={save.error} />
      {save.data && <WrittenFiles paths={[save.data.path]} />}
    </div>
  )
}

import { Button, Checkbox, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { catalogueNewsText as text } from '../../text/catalogueNewsText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'

type News = Output<'catalogues.news'>['catalogues'][number]
type Props = { catalogues: readonly News[]; onClose(): void }

/** Each newer set of rules with what taking it would change; those chosen are taken, or left for good. */
export function NewsDialog({ catalogues, onClose }: Props) {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const answer = useEngineCommand('catalogues.answerNews')
  const restore = useEngineCommand('catalogues.restore')
  const chosen = catalogues.filter((news) => !skipped.has(keyOf(news)))
  const send = (said: 'take' | 'leave') => {
    const only = chosen.map(({ kind, code }) => ({ kind, code }))
    answer.mutate(
      { answer: said, only },
      {
        onSuccess: ({ answered }) => {
          onClose()
          if (said === 'leave') return showNotice(text.left)
          showUndoNotice(text.taken(formatNumber(answered.length)), () => {
            for (const { kind, code, before } of answered)
              if (before > 0) restore.mutate({ kind, code, revision: before })
          })
        },
      },
    )
  }
  const toggle = (key: string) =>
    setSkipped((old) => (old.has(key) ? new Set([...old].filter((it) => it !== key)) : new Set([...old, key])))
  return (
    <Modal opened size="xl" onClose={onClose} title={text.title} closeButtonProps={{ 'aria-label': shellText.close }}>
      <Text mb={8}>{text.explain}</Text>
      <div className="newsList" tabIndex={0} role="region" aria-label={text.title}>
        {catalogues.map((news) => (
          <div key={keyOf(news)}>
            <Checkbox label={news.name} checked={!skipped.has(keyOf(news))} onChange={() => toggle(keyOf(news))} />
            <div className="newsOwn">
              {news.ownChanges === 0 ? text.noOwnChange : text.ownChanges(formatNumber(news.ownChanges))}
            </div>
            <ul aria-label={news.name}>
              {news.changes.length === 0 && <li>{text.nothing}</li>}
              {news.changes.map((change) => (
                <li key={`${change.list} ${change.code} ${change.name}`}>{text.change(change)}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <Failure error={answer.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {shellText.cancel}
        </Button>
        <Button variant="default" disabled={chosen.length === 0 || answer.isPending} onClick={() => send('leave')}>
          {text.leave}
        </Button>
        <Button disabled={chosen.length === 0} loading={answer.isPending} onClick={() => send('take')}>
          {text.take}
        </Button>
      </Group>
    </Modal>
  )
}

function keyOf({ kind, code }: News): string {
  return `${kind} ${code}`
}

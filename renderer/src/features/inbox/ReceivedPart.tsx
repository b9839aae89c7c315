import { Button, Group, Loader, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { inboxStandings } from '#shared/domain/exchange/inboxStanding.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { inboxText as text } from '../../text/inboxText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { FilterField } from '../../ui/FilterField.tsx'
import { useFilter } from '../../ui/useFilter.ts'
import { ReceivedPanel } from './ReceivedPanel.tsx'
import { ReceivedTable } from './ReceivedTable.tsx'
import type { InboxEntry } from './inboxEntry.ts'

/** What has come in, whatever way it came, with one standing each. */
export function ReceivedPart({ onOpen }: { onOpen(entry: string): void }) {
  const list = useEngineQuery('inbox.list', {})
  const filter = useFilter()
  const [standing, setStanding] = useState<InboxEntry['standing'] | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  useScreenCommands(useMemo(() => ({ find: filter.find }), [filter.find]))
  const all = useMemo(() => list.data?.entries ?? [], [list.data])
  const fitting = useMemo(() => filterEntries(all, filter.words, standing), [all, filter.words, standing])
  return (
    <>
      {all.length > 0 && (
        <Group gap={8}>
          <FilterField label={text.filter} width={300} {...filter.field} />
          <Group gap={4} role="group" aria-label={text.standingLabel}>
            {[null, ...inboxStandings.filter((name) => all.some((entry) => entry.standing === name))].map((name) => (
              <Button
                key={name ?? ''}
                size="compact-xs"
                variant={name === standing ? 'filled' : 'default'}
                aria-pressed={name === standing}
                onClick={() => setStanding(name)}
              >
                {name === null ? text.allStandings : standingWithCount(all, name)}
              </Button>
            ))}
          </Group>
        </Group>
      )}
      <Failure error={list.error} />
      {list.isPending && <Loader aria-label={shellText.loading} />}
      {list.data && fitting.length === 0 && <Text>{all.length === 0 ? text.nothingYet : text.nothingFits}</Text>}
      {fitting.length > 0 && (
        <div className="grow inboxSplit">
          <ReceivedTable entries={fitting} selected={selected} onSelect={setSelected} />
          <ReceivedPanel entry={fitting.find(({ entry }) => entry === selected)} onOpen={onOpen} />
        </div>
      )}
    </>
  )
}

function standingWithCount(all: readonly InboxEntry[], name: InboxEntry['standing']): string {
  const count = all.filter(({ standing }) => standing === name).length
  return text.partWithCount(text.standing[name], formatNumber(count))
}

function filterEntries(
  all: readonly InboxEntry[],
  typed: string,
  standing: InboxEntry['standing'] | null,
): readonly InboxEntry[] {
  const words = foldText(typed).split(' ')
  return all.filter((entry) => {
    const name = foldText(`${entry.fileName} ${entry.unit?.name ?? ''} ${entry.unit?.code ?? ''}`)
    return (standing === null || entry.standing === standing) && words.every((word) => name.includes(word))
  })
}

import { Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatDate } from '../../format/formatDate.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { cataloguesText as text } from '../../text/cataloguesText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import type { Version, VersionHead, VersionKind } from './versions.ts'

type Props = {
  kind: VersionKind
  versions: readonly Version<VersionHead>[]
  version: Version<VersionHead>
  onChoose(code: string | null): void
}

/** Which version of the rules is shown, how it stands, and the ways back: earlier revisions, the program's own. */
export function VersionBar({ kind, versions, version, onChoose }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const shipped = useEngineCommand('catalogues.restoreShipped')
  const restore = useEngineCommand('catalogues.restore')
  const withdraw = useEngineCommand('catalogues.withdraw')
  const { content, revision, origin } = version
  const place = { kind, code: content.code }
  const giveBack = () =>
    shipped.mutate(place, {
      onSuccess: ({ before }) =>
        showUndoNotice(text.shippedRestored, () => restore.mutate({ ...place, revision: before })),
    })
  const takeOut = () =>
    withdraw.mutate(place, {
      onSuccess: () => {
        showNotice(text.withdrawn(content.name))
        onChoose(null)
      },
    })
  return (
    <>
      <Group gap={8} align="end">
        <Select
          label={text.version}
          w={430}
          allowDeselect={false}
          data={versions.map((it) => ({
            value: it.content.code,
            label: text.versionFrom(it.content.name, formatDate(it.content.validFrom)),
          }))}
          value={content.code}
          onChange={onChoose}
        />
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {text.history}
        </Button>
        <Button variant="default" disabled={origin === 'shipped'} loading={shipped.isPending} onClick={giveBack}>
          {text.restoreShipped}
        </Button>
        {versions.length > 1 && content.code.startsWith('tu-') && (
          <Button variant="default" loading={withdraw.isPending} onClick={takeOut}>
            {text.withdraw}
          </Button>
        )}
      </Group>
      <Text c="var(--ink-2)">
        {text.standing(formatNumber(revision), origin === 'office')}
        {content.isDraft && (
          <>
            {' '}
            <strong>{text.draft}</strong>: {text.draftNote}
          </>
        )}
      </Text>
      <Failure error={shipped.error ?? restore.error ?? withdraw.error} />
      {isOpen && <HistoryDialog kind={kind} code={content.code} name={content.name} onClose={() => setIsOpen(false)} />}
    </>
  )
}

import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { usePlace } from '../../app/place.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useHost } from '../../data/programContext.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { backupText as text } from '../../text/backupText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'

/** Writes a checked copy to a place of choice; says when that was done last. */
export function BackUpPart() {
  const backUp = useBackUp()
  const backups = useEngineQuery('database.backups', {})
  const { last = null, folder = '', daysWithoutOutside = 0 } = backups.data ?? {}
  const { mutate } = backUp
  useScreenCommands(useMemo(() => ({ save: () => mutate() }), [mutate]))
  return (
    <section className="backupCard" aria-label={text.backUpPart}>
      <h2>{text.backUpPart}</h2>
      <Text>{text.backUpHelp}</Text>
      <Button my="xs" loading={backUp.isPending} onClick={() => mutate()}>
        {text.backUp}
      </Button>
      <Failure error={backUp.error ?? backups.error} />
      {backUp.data && <WrittenFiles paths={[backUp.data.path]} />}
      <Text fw={600}>{text.last}</Text>
      <Text className="fileName" translate="no">
        {last ? text.lastAt(formatInstant(last.at), last.path) : text.never}
      </Text>
      {daysWithoutOutside > 0 && <Text c="var(--accent)">{text.notOutside(formatNumber(daysWithoutOutside))}</Text>}
      <Text className="fileName" translate="no">
        {text.automaticTo(folder)}
      </Text>
    </section>
  )
}

function useBackUp() {
  const { office, today } = usePlace()
  const host = useHost()
  const write = useEngineJob('database.backUp', text.backUpWork)
  return useMutation({
    mutationFn: async () => {
      const choice = {
        title: text.backUpTitle,
        purpose: 'sao-luu',
        filters: [{ name: text.fileKind, extensions: ['db'] }],
        suggestedName: text.fileName(office.unit.code, today),
      }
      const { path } = await host.call('shell.chooseSavePath', choice)
      return path === null ? null : write.mutateAsync({ path })
    },
    onSuccess: (made) => {
      if (made === null) return
      showNotice(text.backedUp(formatNumber(Math.ceil(made.bytes / 100_000) / 10)))
    },
  })
}

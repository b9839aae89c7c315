import { Alert, Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useHost } from '../../data/programContext.ts'
import type { HostClient } from '../../engine/hostClient.ts'
import { firstRunText as text } from '../../text/firstRunText.ts'
import { Failure } from '../../ui/Failure.tsx'

type Props = {
  suggested: string
  sentence: string | null
  /** The data file that is open already, when this step was returned to. */
  opened: string | null
  onNext(): void
}

/** The first step: a new data file, one that exists, or a backup. */
export function FolderStep({ suggested, sentence, opened, onNext }: Props) {
  const host = useHost()
  const queries = useQueryClient()
  const [folder, setFolder] = useState(suggested)
  const run = useMutation({
    mutationFn: (action: () => Promise<unknown>) => action(),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onNext()
    },
  })
  const choose = async () => {
    const { path } = await host.call('shell.chooseFolder', { title: text.chooseFolderTitle, purpose: 'du-lieu' })
    if (path !== null) setFolder(path)
  }
  const target = folder === suggested ? null : folder
  return (
    <>
      <Text mb="sm">{text.folderHelp}</Text>
      {sentence !== null && <Alert color="yellow">{sentence}</Alert>}
      <Group align="flex-end" mb="md">
        <TextInput
          className="grow"
          label={text.folder}
          value={folder}
          spellCheck={false}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => void choose()}>
          {text.chooseFolder}
        </Button>
      </Group>
      <Failure error={run.error} />
      {opened !== null && (
        <Group mb="sm">
          <Text>{text.opened(opened)}</Text>
          <Button onClick={onNext}>{text.keepOpened}</Button>
        </Group>
      )}
      <Group mt="sm">
        <Button
          loading={run.isPending}
          onClick={() => run.mutate(() => host.call('dataFile.create', { folder: target }))}
        >
          {text.create}
        </Button>
        <Button variant="default" onClick={() => run.mutate(() => openExisting(host))}>
          {text.openExisting}
        </Button>
        <Button variant="default" onClick={() => run.mutate(() => restore(host, target))}>
          {text.restore}
        </Button>
      </Group>
    </>
  )
}

const filters = [{ name: text.fileKind, extensions: ['db'] }]

async function openExisting(host: HostClient): Promise<void> {
  const [path] = await host.chooseFiles({ title: text.chooseFileTitle, purpose: 'du-lieu', filters, multiple: false })
  if (path !== undefined) await host.call('dataFile.open', { path })
}

async function restore(host: HostClient, folder: string | null): Promise<void> {
  const choice = { title: text.chooseBackupTitle, purpose: 'sao-luu', filters, multiple: false }
  const [backup] = await host.chooseFiles(choice)
  if (backup !== undefined) await host.call('dataFile.restore', { backup, folder })
}

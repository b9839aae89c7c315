import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { tasksText as text } from '../../text/tasksText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { showUndoNotice } from '../../ui/showUndoNotice.tsx'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'

type Evidence = Output<'tasks.assignment'>['evidence'][number]
type Props = { task: string; unit: string; evidence: readonly Evidence[] }

/** The files that prove an assignment: attached by a dialog, written out again, taken away with a way back. */
export function EvidenceList({ task, unit, evidence }: Props) {
  const attach = useAttach(task, unit)
  const saveAs = useSaveAs()
  const remove = useEngineCommand('tasks.removeEvidence')
  const restore = useEngineCommand('tasks.restoreEvidence')
  const takeAway = ({ id, name }: Evidence) => {
    const undo = () => restore.mutate({ id })
    remove.mutate({ id }, { onSuccess: () => showUndoNotice(text.fileRemoved(name), undo) })
  }
  return (
    <section aria-label={text.evidence}>
      <Group justify="space-between">
        <h3>{text.evidence}</h3>
        <Button size="compact-xs" variant="default" loading={attach.isPending} onClick={() => attach.mutate()}>
          {text.attach}
        </Button>
      </Group>
      {evidence.length === 0 && <Text c="var(--ink-2)">{text.noEvidence}</Text>}
      <ul className="taskSteps">
        {evidence.map((file) => (
          <li key={file.id}>
            <span>
              <span translate="no">{file.name}</span>{' '}
              <Text span c="var(--ink-2)">
                {text.fileSize(formatNumber(Math.ceil(file.size / 1024)))}
              </Text>
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={text.saveFileNamed(file.name)}
              onClick={() => saveAs.write(file)}
            >
              {text.saveFile}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={text.removeFile(file.name)}
              onClick={() => takeAway(file)}
            >
              {text.remove}
            </Button>
          </li>
        ))}
      </ul>
      {saveAs.written !== null && <WrittenFiles paths={[saveAs.written]} />}
      <Failure error={attach.error ?? saveAs.error ?? remove.error ?? restore.error} />
    </section>
  )
}

function useAttach(task: string, unit: string) {
  const host = useHost()
  const attach = useEngineJob('tasks.attach', text.attaching)
  return useMutation({
    mutationFn: async () => {
      const choice = { title: text.attachTitle, purpose: 'minh-chung', filters: [], multiple: true }
      for (const path of await host.chooseFiles(choice)) {
        const { name } = await attach.mutateAsync({ task, unit, path })
        showNotice(text.attached(name))
      }
    },
  })
}

function useSaveAs() {
  const host = useHost()
  const save = useEngineJob('tasks.saveEvidence', text.savingFile)
  const [written, setWritten] = useState<string | null>(null)
  const ask = async ({ id, name }: Evidence) => {
    const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]
    const filters = extension === undefined ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }]
    const choice = { title: text.saveFileNamed(name), purpose: 'minh-chung', filters, suggestedName: name }
    const { path } = await host.call('shell.chooseSavePath', choice)
    if (path !== null) save.mutate({ id, path }, { onSuccess: () => setWritten(path) })
  }
  return { write: (file: Evidence) => void ask(file), written, error: save.error }
}

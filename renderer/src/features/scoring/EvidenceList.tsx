import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import type { SheetCriterion } from './scoreRows.ts'

type Props = { unit: string; year: number; criterion: SheetCriterion; isFrozen: boolean }
type Evidence = SheetCriterion['evidence'][number]

/** The files that prove a criterion: add one, write one out, take one away. */
export function EvidenceList({ unit, year, criterion, isFrozen }: Props) {
  const host = useHost()
  const attach = useEngineJob('scoring.attach', text.attaching)
  const saveOut = useEngineJob('scoring.saveEvidence', text.attaching)
  const remove = useEngineCommand('scoring.removeEvidence')
  const run = useMutation({ mutationFn: (action: () => Promise<unknown>) => action() })
  const choice = { purpose: 'minh-chung', filters: [] }
  const add = async () => {
    const paths = await host.chooseFiles({ ...choice, title: text.attachTitle, multiple: false })
    for (const path of paths) {
      const kept = await attach.mutateAsync({ unit, year, criterion: criterion.code, path })
      showNotice(text.attached(kept.name))
    }
  }
  const save = async ({ id, name }: Evidence) => {
    const { path } = await host.call('shell.chooseSavePath', {
      ...choice,
      title: text.save,
      suggestedName: name.slice(-120),
    })
    if (path !== null) await saveOut.mutateAsync({ id, path })
  }
  return (
    <>
      <p>{text.evidenceRule[criterion.evidenceRule]}</p>
      <ul>
        {criterion.evidence.map((file) => (
          <li key={file.id}>
            <span translate="no">{file.name}</span> {file.isKept ? '' : `(${text.onlyNamed})`}
            <Group gap={4}>
              {file.isKept && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={text.saveEvidence(file.name)}
                  onClick={() => run.mutate(() => save(file))}
                >
                  {text.save}
                </Button>
              )}
              {!isFrozen && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={text.removeEvidence(file.name)}
                  onClick={() => remove.mutate({ id: file.id })}
                >
                  {text.remove}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {!isFrozen && (
        <Button size="compact-xs" variant="default" loading={attach.isPending} onClick={() => run.mutate(add)}>
          {text.attach}
        </Button>
      )}
      <Failure error={run.error ?? remove.error} />
    </>
  )
}

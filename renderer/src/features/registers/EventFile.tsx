import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { registersText as text } from '../../text/registersText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { askForFile, askWhereToWrite } from './registerDialogs.ts'
import type { RegisterEvent } from './registerTypes.ts'

/** The file of one field: its name, a way to copy one in and to write it out again. */
export function EventFile({ event, field, name }: { event: RegisterEvent; field: string; name: string }) {
  const host = useHost()
  const attaching = useEngineJob('registers.attach', text.attaching)
  const saving = useEngineJob('registers.saveFile', text.attaching)
  const run = useMutation({ mutationFn: (action: () => Promise<void>) => action() })
  const kept = event.values[field]
  const fileName = typeof kept === 'object' ? kept.name : null
  const attach = async () => {
    const path = await askForFile(host, text.attach(name), 'any')
    if (path === null) return
    const file = await attaching.mutateAsync({ id: event.id, field, path })
    showNotice(text.attached(file.name))
  }
  const save = async (suggested: string) => {
    const path = await askWhereToWrite(host, text.saveFile(suggested), 'any', suggested)
    if (path === null) return
    await saving.mutateAsync({ id: event.id, field, path })
    showNotice(text.fileSaved(path))
  }
  return (
    <div>
      <Text size="xs" c="var(--ink-2)">
        {name}
      </Text>
      <Text className="fileName" translate="no">
        {fileName ?? text.noFile}
      </Text>
      <Group gap={4}>
        <Button size="compact-xs" variant="default" loading={attaching.isPending} onClick={() => run.mutate(attach)}>
          {text.attach(name.toLocaleLowerCase('vi'))}
        </Button>
        {fileName !== null && (
          <Button size="compact-xs" variant="default" onClick={() => run.mutate(() => save(fileName))}>
            {text.saveFile(fileName)}
          </Button>
        )}
      </Group>
      <Failure error={run.error} />
    </div>
  )
}

import { Button } from '@mantine/core'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { tasksText as text } from '../../text/tasksText.ts'
import { WrittenNotice } from '../../ui/WrittenNotice.tsx'
import type { TaskFilter } from './taskFilter.ts'

/** Writes the list as it is narrowed (by all but typed words) as Word and Excel. */
export function ExportList({ filter, unit }: { filter: TaskFilter & { on: string }; unit: string }) {
  const host = useHost()
  const write = useEngineJob('tasks.writeList', text.exporting)
  const start = async () => {
    const { path } = await host.call('shell.chooseFolder', { title: text.exportTitle, purpose: 'nhiem-vu' })
    if (path !== null) write.mutate({ ...wantedOf(filter, unit), outDir: path })
  }
  return (
    <>
      <Button size="compact-xs" variant="default" ml="auto" loading={write.isPending} onClick={() => void start()}>
        {text.exportList}
      </Button>
      <WrittenNotice
        error={write.error}
        paths={write.data?.files.map(({ path }) => path) ?? null}
        saying={write.data && text.exported(formatNumber(write.data.assignments))}
        onHide={write.reset}
      />
    </>
  )
}

function wantedOf({ on, scope, document, item, state }: TaskFilter & { on: string }, unit: string) {
  return {
    on,
    ...(scope === 'all' ? {} : { unit, below: scope === 'below' }),
    ...(document === null ? {} : { document }),
    ...(item === null ? {} : { item }),
    ...(state === null ? {} : { state }),
  }
}

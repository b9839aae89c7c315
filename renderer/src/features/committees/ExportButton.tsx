import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { committeesText as text } from '../../text/committeesText.ts'
import { WrittenNotice } from '../../ui/WrittenNotice.tsx'

/** Writes every committee of a date, and how each stands by the rules, as a workbook. */
export function ExportButton({ on }: { on: string | null }) {
  const host = useHost()
  const write = useEngineJob('committees.writeList', text.writing)
  const run = useMutation({
    mutationFn: async () => {
      if (on === null) return null
      const filters = [{ name: text.fileKind, extensions: ['xlsx'] }]
      const choice = { title: text.export, purpose: 'ban-chi-dao', filters, suggestedName: `BanChiDao_${on}.xlsx` }
      const { path } = await host.call('shell.chooseSavePath', choice)
      return path === null ? null : [(await write.mutateAsync({ on, path })).path]
    },
  })
  return (
    <>
      <Button size="compact-sm" variant="default" loading={write.isPending} onClick={() => run.mutate()}>
        {text.export}
      </Button>
      <WrittenNotice error={run.error} paths={run.data ?? null} onHide={run.reset} />
    </>
  )
}

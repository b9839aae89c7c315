import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { WrittenNotice } from '../../ui/WrittenNotice.tsx'

/** Computing points anew and writing documents: of one unit, or of all. */
export function ScoreWork({ year, unit }: { year: number; unit?: string }) {
  const host = useHost()
  const recompute = useEngineJob('scoring.recompute', text.recomputing)
  const write = useEngineJob('scoring.write', text.writing)
  const place = { year, ...(unit === undefined ? {} : { unit }) }
  const writing = useMutation({
    mutationFn: async () => {
      const { path } = await host.call('shell.chooseFolder', { title: text.chooseFolder, purpose: 'cham-diem' })
      return path === null ? null : (await write.mutateAsync({ ...place, outDir: path })).files.map((it) => it.path)
    },
  })
  return (
    <>
      <Button
        size="compact-sm"
        variant={unit === undefined ? 'filled' : 'default'}
        loading={recompute.isPending}
        onClick={() =>
          recompute.mutate(place, { onSuccess: ({ changed }) => showNotice(text.recomputed(formatNumber(changed))) })
        }
      >
        {text.recompute}
      </Button>
      <Button size="compact-sm" variant="default" loading={writing.isPending} onClick={() => writing.mutate()}>
        {text.write}
      </Button>
      <Failure error={recompute.error} />
      <WrittenNotice error={writing.error} paths={writing.data ?? null} onHide={writing.reset} />
    </>
  )
}

import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { formatNumber } from '../../format/formatNumber.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { showNotice } from '../../ui/showNotice.ts'
import { WrittenFiles } from '../../ui/WrittenFiles.tsx'

/** Computing points anew and writing documents: of one unit, or of all. */
export function ScoreWork({ year, unit }: { year: number; unit?: string }) {
  const host = useHost()
  const [paths, setPaths] = useState<readonly string[]>([])
  const recompute = useEngineJob('scoring.recompute', text.recomputing)
  const write = useEngineJob('scoring.write', text.writing)
  const place = { year, ...(unit === undefined ? {} : { unit }) }
  const writing = useMutation({
    mutationFn: async () => {
      const { path } = await host.call('shell.chooseFolder', { title: text.chooseFolder, purpose: 'cham-diem' })
      if (path !== null) setPaths((await write.mutateAsync({ ...place, outDir: path })).files.map((it) => it.path))
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
      <Failure error={recompute.error ?? writing.error} />
      {paths.length > 0 && (
        <Group gap={4}>
          <WrittenFiles paths={paths} />
        </Group>
      )}
    </>
  )
}

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useHost } from '../../data/programContext.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { showNotice } from '../../ui/showNotice.ts'
import { WrittenNotice } from '../../ui/WrittenNotice.tsx'

const choice = { purpose: 'bo-tieu-chi', filters: [{ name: text.rubricFile, extensions: ['xlsx'] }] }

/** The rubric goes out to Excel and comes back. */
export function RubricFiles({ year }: { year: number }) {
  const host = useHost()
  const [path, setPath] = useState<string | null>(null)
  const exporting = useEngineJob('scoring.exportRubric', text.rubricWork)
  const importing = useEngineJob('scoring.importRubric', text.rubricWork)
  const run = useMutation({ mutationFn: (action: () => Promise<void>) => action() })
  const exportRubric = async () => {
    const suggestedName = `BoTieuChi_${year}.xlsx`
    const chosen = await host.call('shell.chooseSavePath', { ...choice, title: text.exportRubric, suggestedName })
    if (chosen.path !== null) setPath((await exporting.mutateAsync({ year, path: chosen.path })).path)
  }
  const importRubric = async () => {
    const [chosen] = await host.chooseFiles({ ...choice, title: text.importRubric, multiple: false })
    if (chosen === undefined) return
    showNotice(text.rubricSaved((await importing.mutateAsync({ year, path: chosen })).revision))
  }
  const hide = () => {
    run.reset()
    setPath(null)
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => run.mutate(exportRubric)}>
        {text.exportRubric}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => run.mutate(importRubric)}>
        {text.importRubric}
      </Button>
      <WrittenNotice error={run.error} paths={path === null ? null : [path]} onHide={hide} />
    </>
  )
}

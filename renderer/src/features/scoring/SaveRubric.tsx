import { useState } from 'react'
import type { Output } from '#shared/rpc/connectEngine.ts'
import type { Rubric } from '#shared/domain/scoring/rubric.ts'
import { useEngineJob } from '../../app/useEngineJob.ts'
import { useEngine } from '../../data/programContext.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { scoringText } from '../../text/scoringText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { SaveVersionDialog } from '../catalogues/SaveVersionDialog.tsx'
import { useVersionUndo } from '../catalogues/useVersionUndo.ts'
import { RecomputedDialog } from './RecomputedDialog.tsx'

type Props = { rubric: Rubric; year: number; onSaved(): void; onClose(): void }
type Ranking = Output<'scoring.list'>

/** Keeps an edited rubric, in its version or as one from a day on, computes the year anew and shows what became of the scores. */
export function SaveRubric({ rubric, year, onSaved, onClose }: Props) {
  const engine = useEngine()
  const save = useEngineCommand('scoring.saveRubric')
  const recompute = useEngineJob('scoring.recompute', scoringText.rubricWork)
  const undo = useVersionUndo('rubric')
  const [rankings, setRankings] = useState<{ before: Ranking; after: Ranking } | null>(null)
  const keep = async (content: Rubric) => {
    const label = content.isDraft ? rubric.label || 'dự thảo' : ''
    const before = await engine.call('scoring.list', { year })
    const { revision } = await save.mutateAsync({ rubric: { ...content, label } })
    await recompute.mutateAsync({ year })
    setRankings({ before, after: await engine.call('scoring.list', { year }) })
    undo.tellSaved(content, revision)
  }
  if (rankings)
    return (
      <RecomputedDialog
        {...rankings}
        onClose={() => {
          onSaved()
          onClose()
        }}
      />
    )
  return (
    <>
      <SaveVersionDialog
        content={rubric}
        isPending={save.isPending || recompute.isPending}
        error={save.error ?? recompute.error}
        onSave={(content) => void keep(content).catch(() => undefined)}
        onClose={onClose}
      />
      <Failure error={undo.error} />
    </>
  )
}

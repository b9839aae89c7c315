import { Button, Loader, Text } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import type { Rubric } from '#shared/domain/scoring/rubric.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid } from '../../ui/grid/EntryGrid.tsx'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import { showNotice } from '../../ui/showNotice.ts'
import { buildLevelRows, buildRubricRows, editRubric, levelColumns, rubricColumns } from './rubricRows.ts'
import { RubricFiles } from './RubricFiles.tsx'

/** The rubric that scores the year: names, maxima and thresholds edited in place, all of it in Excel. */
export function RubricPart({ year }: { year: number }) {
  const kept = useEngineQuery('scoring.rubric', { year })
  const save = useEngineCommand('scoring.saveRubric')
  const [edited, setEdited] = useState<Rubric | null>(null)
  const rubric = edited ?? kept.data?.rubric ?? null
  const criteria = useMemo(() => (rubric ? buildRubricRows(rubric) : []), [rubric])
  const levels = useMemo(() => (rubric ? buildLevelRows(rubric) : []), [rubric])
  const commit = useCallback(
    (changes: readonly GridChange[]) => {
      if (!rubric) return
      const next = editRubric(rubric, changes)
      if (next.fault !== null) showNotice(next.fault)
      setEdited(next.rubric)
    },
    [rubric],
  )
  if (kept.error) return <Failure error={kept.error} />
  if (!rubric) return <Loader aria-label={shellText.loading} />
  const keep = () =>
    save.mutate(
      { rubric },
      {
        onSuccess: ({ revision }) => {
          setEdited(null)
          showNotice(text.rubricSaved(revision))
        },
      },
    )
  return (
    <>
      <div className="screenHead">
        <h1>{text.part.rubric}</h1>
        <RubricFiles year={year} />
        {edited && (
          <>
            <Text>{text.unsaved}</Text>
            <Button size="compact-sm" loading={save.isPending} onClick={keep}>
              {text.keepRubric}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setEdited(null)}>
              {text.dropRubric}
            </Button>
          </>
        )}
      </div>
      <Text c="var(--ink-2)">
        {text.draft(rubric.name, rubric.label)}. {text.rubricNote}
      </Text>
      <Failure error={save.error} />
      <div className="grow scoringBody">
        <div className="grow">
          <EntryGrid
            label={text.rubricGrid}
            rows={criteria}
            columns={rubricColumns}
            rowNameColumn={1}
            onCommit={commit}
            onNotice={showNotice}
            autoFocus
          />
        </div>
        <div className="rubricLevels">
          <EntryGrid label={text.levels} rows={levels} columns={levelColumns} onCommit={commit} onNotice={showNotice} />
        </div>
      </div>
    </>
  )
}

import { Button, Loader, Text } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import type { Criterion, Rubric } from '#shared/domain/scoring/rubric.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { rubricText } from '../../text/rubricText.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid } from '../../ui/grid/EntryGrid.tsx'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { showNotice } from '../../ui/showNotice.ts'
import { CapTable } from './CapTable.tsx'
import { MethodPanel } from './MethodPanel.tsx'
import { buildLevelRows, buildRubricRows, editRubric, levelColumns, rubricColumns } from './rubricRows.ts'
import { RubricFiles } from './RubricFiles.tsx'
import { SaveRubric } from './SaveRubric.tsx'

/** The rubric that scores the year: names, maxima, steps, caps and thresholds edited in place, all of it in Excel. */
export function RubricPart({ year }: { year: number }) {
  const kept = useEngineQuery('scoring.rubric', { year })
  const [edited, setEdited] = useState<Rubric | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const [selected, setSelected] = useState<string | null>(null)
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
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
  const setRubric = (changed: Partial<Rubric>) => setEdited({ ...rubric, ...changed })
  const setCriterion = (changed: Criterion) =>
    setRubric({ criteria: rubric.criteria.map((it) => (it.code === changed.code ? changed : it)) })
  return (
    <>
      <div className="screenHead">
        <h1>{text.part.rubric}</h1>
        <RubricFiles year={year} />
        {edited && (
          <>
            <Text>{text.unsaved}</Text>
            <Button size="compact-sm" onClick={() => setIsSaving(true)}>
              {rubricText.save}
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
      {kept.data?.isLocked && <Text fw={600}>{rubricText.locked(String(year))}</Text>}
      <div className="grow scoringBody">
        <div className="grow">
          <EntryGrid
            label={text.rubricGrid}
            rows={criteria}
            columns={rubricColumns}
            rowNameColumn={1}
            onCommit={commit}
            onNotice={showNotice}
            onSelect={onSelect}
            autoFocus
          />
        </div>
        <div className="rubricLevels">
          <MethodPanel
            rubric={rubric}
            criterion={rubric.criteria.find(({ code }) => code === selected)}
            onChange={setCriterion}
          />
          <CapTable rubric={rubric} onChange={(caps) => setRubric({ caps })} />
          <div className="levelGrid">
            <EntryGrid
              label={text.levels}
              rows={levels}
              columns={levelColumns}
              onCommit={commit}
              onNotice={showNotice}
            />
          </div>
        </div>
      </div>
      {isSaving && edited && (
        <SaveRubric rubric={edited} year={year} onSaved={() => setEdited(null)} onClose={() => setIsSaving(false)} />
      )}
    </>
  )
}

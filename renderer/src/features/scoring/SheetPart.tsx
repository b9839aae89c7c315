import { Loader, Text } from '@mantine/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { sheetStateNames } from '#shared/text/stateNames.ts'
import { tellSave } from '../../app/statusStore.ts'
import { useEngineQuery } from '../../data/engineQuery.ts'
import { useEngineCommand } from '../../data/useEngineCommand.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridChange } from '../../ui/grid/model/gridTypes.ts'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { showNotice } from '../../ui/showNotice.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { CriterionPanel } from './CriterionPanel.tsx'
import { ScoreWork } from './ScoreWork.tsx'
import { SheetSteps } from './SheetSteps.tsx'
import { buildSheetRows, sheetColumns, type Sheet } from './scoreRows.ts'

/** One unit's sheet: the grid of its criteria, and beside it what the chosen point rests on. */
export function SheetPart({ unit, year }: { unit: string; year: number }) {
  const found = useEngineQuery('scoring.sheet', { unit, year })
  if (found.error) return <Failure error={found.error} />
  if (!found.data) return <Loader aria-label={shellText.loading} />
  const { sheet, unitName } = found.data
  return (
    <>
      <div className="screenHead">
        <h1>{unitName}</h1>
        {sheet && (
          <StateMark tone={sheet.state === 'official' ? 'good' : 'warn'}>{sheetStateNames[sheet.state]}</StateMark>
        )}
        <ScoreWork year={year} unit={unit} />
        {sheet && <SheetSteps unit={unit} year={year} state={sheet.state} />}
      </div>
      {sheet === null ? (
        <Text>{text.noSheet}</Text>
      ) : (
        <FilledSheet unit={unit} unitName={unitName} year={year} sheet={sheet} />
      )}
    </>
  )
}

type FilledProps = { unit: string; unitName: string; year: number; sheet: Sheet }

function FilledSheet({ unit, unitName, year, sheet }: FilledProps) {
  const grid = useRef<GridHandle>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const rows = useMemo(() => buildSheetRows(sheet), [sheet])
  const { mutate, error } = useEngineCommand('scoring.save')
  useScreenCommands(useMemo(() => ({ undo: () => grid.current?.undo(), redo: () => grid.current?.redo() }), []))
  const commit = useCallback(
    (changes: readonly GridChange[]) => {
      tellSave('saving')
      const cells = changes.map(({ rowId, columnId, after }) =>
        columnId === 'reason' ? { criterion: rowId, reason: after } : { criterion: rowId, text: after },
      )
      mutate({ unit, year, cells }, { onSuccess: () => tellSave('saved'), onError: () => tellSave('refused') })
    },
    [mutate, unit, year],
  )
  const onSelect = useCallback(({ rowId }: GridSelected) => setSelected(rowId), [])
  return (
    <>
      <Text c="var(--ink-2)">{text.draft(sheet.rubric.name, sheet.rubric.label)}</Text>
      <Failure error={error} />
      <div className="grow scoringBody">
        <div className="grow">
          <EntryGrid
            label={text.sheet(unitName)}
            rows={rows}
            columns={sheetColumns}
            rowNameColumn={1}
            {...(sheet.openColumn === null ? {} : { onCommit: commit })}
            onSelect={onSelect}
            onNotice={showNotice}
            handle={grid}
            autoFocus
          />
        </div>
        <CriterionPanel
          unit={unit}
          year={year}
          scale={sheet.scale}
          isFrozen={sheet.openColumn === null}
          criterion={sheet.criteria.find(({ code }) => code === selected)}
        />
      </div>
    </>
  )
}

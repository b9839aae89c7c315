import { Alert, Loader } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { keepCaret, takeCaret } from '../../app/lastPlace.ts'
import { useScreenCommands } from '../../app/screenCommands.ts'
import { tellSelection } from '../../app/statusStore.ts'
import { useViewSettings } from '../../app/viewSettings.ts'
import { engineQuery, useEngineQuery } from '../../data/engineQuery.ts'
import { useEngine } from '../../data/programContext.ts'
import { useQueryClient } from '@tanstack/react-query'
import { formatNumber } from '../../format/formatNumber.ts'
import { periodTitle } from '../../format/periodTitle.ts'
import { figuresText } from '../../text/figuresText.ts'
import { shellText } from '../../text/shellText.ts'
import { Failure } from '../../ui/Failure.tsx'
import { FindBar } from '../../ui/FindBar.tsx'
import { EntryGrid, type GridHandle } from '../../ui/grid/EntryGrid.tsx'
import type { GridSelected } from '../../ui/grid/useSelectionReport.ts'
import { showNotice } from '../../ui/showNotice.ts'
import { currentColumn, figureGridColumns, findingsByRow } from './buildFigureRows.ts'
import { CellDialogs, type CellDialog } from './CellDialogs.tsx'
import { CheckPanel } from './CheckPanel.tsx'
import { FigureTools } from './FigureTools.tsx'
import { ReportStanding } from './ReportStanding.tsx'
import type { Proposal } from './proposalRows.ts'
import { registerMark } from './registerMark.ts'
import { useRegisterProposals } from './useRegisterProposals.ts'
import { useFigureRows } from './useFigureRows.ts'
import { useFigureSaves, type FormPlace } from './useFigureSaves.ts'
import { isBlank, rowIdOf, type FormRow } from './figureForm.ts'
import type { FormCells } from './planReturn.ts'

const route = getRouteApi('/nhap-so-lieu')

/** The entry grid with its tools above and what the rules found at the right. */
export function FiguresPart({ place, onKeep }: { place: FormPlace; onKeep(): void }) {
  const form = useEngineQuery('figures.form', place)
  const check = useEngineQuery('submissions.check', place)
  // A reading that fails later must not take away a form that is being typed in.
  if (!form.data && form.error) return <Failure error={form.error} />
  if (!form.data) return <Loader aria-label={shellText.loading} />
  if (form.data.rows.length === 0) return <Alert>{figuresText.noForm}</Alert>
  return <FilledForm place={place} onKeep={onKeep} rows={form.data.rows} check={check.data} />
}

type FilledFormProps = {
  place: FormPlace
  onKeep(): void
  rows: readonly FormRow[]
  check: React.ComponentProps<typeof CheckPanel>['check']
}

function FilledForm({ place, onKeep, rows, check }: FilledFormProps) {
  const grid = useRef<GridHandle>(null)
  const panel = useRef<HTMLElement>(null)
  const [isFinding, setFinding] = useState(false)
  const [dialog, setDialog] = useState<CellDialog | null>(null)
  const selectedRow = useRef<string | null>(null)
  const { drafts, commit } = useFigureSaves(place, useFormCells(place.unit, rows))
  const proposals = useRegisterProposals(place.unit, place.period)
  const findings = useMemo(() => findingsByRow(check?.findings ?? []), [check])
  const gridRows = useFigureRows(rows, drafts, findings, proposals)
  const blanks = useMemo(() => rows.filter((row) => isBlank(row) && !drafts.has(rowIdOf(row))), [rows, drafts])
  const jump = useCallback((rowId: string) => {
    grid.current?.jumpTo(rowId, currentColumn)
    grid.current?.focus()
  }, [])
  useJumpAtFirst(jump, place)
  useFormCommands(
    grid,
    panel,
    place,
    useCallback(() => setFinding(true), []),
    onKeep,
  )
  const onSelect = useSelectionStatus(selectedRow, proposals, place)
  useEffect(() => {
    return () => tellSelection(null, null)
  }, [])
  const openFor = (kind: CellDialog['kind']) => {
    const row = rows.find((candidate) => `${candidate.indicator}/${candidate.loaiHinh}` === selectedRow.current)
    if (row) setDialog({ kind, row })
  }
  return (
    <>
      <section
        className="figuresGrid"
        onKeyDownCapture={(event) => {
          if (event.key !== 'F2' || !event.shiftKey) return
          event.preventDefault()
          event.stopPropagation()
          openFor('note')
        }}
      >
        <FigureTools onWrite={(text) => grid.current?.write(text)} onOpen={openFor} />
        {isFinding && <FindBar grid={grid} onClose={() => setFinding(false)} />}
        <div className="grow">
          <EntryGrid
            label={figuresText.grid(periodTitle(place.period))}
            rows={gridRows}
            columns={figureGridColumns}
            rowNameColumn={1}
            enterMoves={useViewSettings((settings) => settings.enterMoves)}
            onCommit={commit}
            onSelect={onSelect}
            onNotice={showNotice}
            handle={grid}
            autoFocus
          />
        </div>
      </section>
      <CheckPanel
        ref={panel}
        check={check}
        drafts={drafts}
        blanks={blanks}
        standing={<ReportStanding unit={place.unit} period={place.period} />}
        onJump={jump}
        onChoose={(rowId, text, before) => commit([{ rowId, columnId: currentColumn, before, after: text }])}
      />
      <CellDialogs dialog={dialog} place={place} onClose={() => setDialog(null)} />
    </>
  )
}

/** Where a change in the form goes: each line is typed in at one place. */
function useFormCells(unit: string, rows: readonly FormRow[]): FormCells {
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [rowIdOf(row), row]))
    return {
      find: ({ rowId }) => {
        const row = byId.get(rowId)
        return row && { key: rowId, unit, row }
      },
      changeAt: (of, rowId) => ({ rowId: of === unit ? rowId : '', columnId: currentColumn, before: '', after: '' }),
    }
  }, [unit, rows])
}

/** An address that names a cell (a finding, a drill-down) selects it, then the cell of before a crash; else the first to fill in. */
function useJumpAtFirst(jump: (rowId: string) => void, { unit, period }: FormPlace): void {
  const [left] = useState(() => takeCaret(`figures/${unit}/${period}`) ?? undefined)
  const { cell = left } = route.useSearch()
  useEffect(() => {
    if (cell !== undefined) jump(cell)
  }, [cell, jump])
}

/** Tells the status bar what is selected, and keeps the line for the tools above the grid. */
function useSelectionStatus(
  selectedRow: React.RefObject<string | null>,
  proposals: ReadonlyMap<string, Proposal>,
  { unit, period }: FormPlace,
): (selected: GridSelected) => void {
  return useCallback(
    ({ rowId, columnId, sum }: GridSelected) => {
      const title = figureGridColumns.find((column) => column.id === columnId)?.title ?? ''
      const proposal = columnId === currentColumn ? proposals.get(rowId) : undefined
      const mark = proposal && registerMark(proposal)
      const name = `${rowId.replace('/-', '')} – ${title}${mark ? `. ${mark.hint}` : ''}`
      const total = sum.numbers > 1 ? formatNumber(sum.sum) : null
      tellSelection(name, sum.cells > 1 ? shellText.selection(formatNumber(sum.cells), total) : null)
      selectedRow.current = rowId
      keepCaret(`figures/${unit}/${period}`, rowId)
    },
    [selectedRow, proposals, unit, period],
  )
}

function useFormCommands(
  grid: React.RefObject<GridHandle | null>,
  panel: React.RefObject<HTMLElement | null>,
  place: FormPlace,
  find: () => void,
  save: () => void,
): void {
  const engine = useEngine()
  const queries = useQueryClient()
  const commands = useMemo(
    () => ({
      undo: () => grid.current?.undo(),
      redo: () => grid.current?.redo(),
      find,
      save,
      check: () => {
        void queries.refetchQueries({ queryKey: engineQuery(engine, 'submissions.check', place).queryKey, exact: true })
        panel.current?.focus()
      },
    }),
    [grid, panel, engine, queries, place, find, save],
  )
  useScreenCommands(commands)
}

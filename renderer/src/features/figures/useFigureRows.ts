import { useMemo, useRef } from 'react'
import type { GridRow } from '../../ui/grid/model/gridTypes.ts'
import { buildFigureRow, dividedIndicators } from './buildFigureRows.ts'
import type { CellDraft } from './cellDraft.ts'
import type { Proposal } from './proposalRows.ts'
import { rowIdOf, type Finding, type FormRow } from './figureForm.ts'

type Built = {
  row: FormRow
  draft: CellDraft | undefined
  finding: Finding | undefined
  proposal: Proposal | undefined
  grid: GridRow
}

/** The grid's lines; a line whose form row, draft, finding and proposal are the same as before stays the same object. */
export function useFigureRows(
  rows: readonly FormRow[],
  drafts: ReadonlyMap<string, CellDraft>,
  findings: ReadonlyMap<string, Finding>,
  proposals: ReadonlyMap<string, Proposal>,
): readonly GridRow[] {
  const last = useRef(new Map<string, Built>())
  return useMemo(() => {
    const divided = dividedIndicators(rows)
    const next = new Map<string, Built>()
    const built = rows.map((row) => {
      const id = rowIdOf(row)
      const [draft, finding, before] = [drafts.get(id), findings.get(id), last.current.get(id)]
      const proposal = proposals.get(id)
      const isSame =
        before?.row === row && before.draft === draft && before.finding === finding && before.proposal === proposal
      const grid = isSame ? before.grid : buildFigureRow(row, divided.has(row.indicator), draft, finding, proposal)
      next.set(id, { row, draft, finding, proposal, grid })
      return grid
    })
    last.current = next
    return built
  }, [rows, drafts, findings, proposals])
}

import type { Input } from '#shared/rpc/connectEngine.ts'
import { parseTypedFigure } from '#shared/domain/figures/parseTypedFigure.ts'
import { loaiHinhNames } from '../../text/loaiHinhNames.ts'
import { correctionsText as text } from '../../text/correctionsText.ts'
import type { GridCell, GridChange, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'
import { rowIdOf, typedIndicator, type FormRow } from '../figures/figureForm.ts'
import { figureShown, figureTyped } from '../figures/figureTexts.ts'

/** What was typed into the lines of a slip, by line. */
export type TypedSlip = ReadonlyMap<string, { value?: string; reason?: string }>

/** The columns of a slip: what stands, what is right, and a reason of its own. */
export const slipColumns: readonly GridColumn[] = [
  { id: 'code', title: text.column.code, width: 52 },
  { id: 'name', title: text.column.name, width: 'fill' },
  { id: 'before', title: text.column.before, width: 110, align: 'right' },
  { id: 'value', title: text.column.value, width: 110, align: 'right' },
  { id: 'reason', title: text.column.reason, width: 300 },
]

/** One line of a slip; the right figure begins as the one that stands, so that a whole column can be pasted over. */
export function buildSlipRow(row: FormRow, typed: TypedSlip): GridRow {
  const shown = (it: string): GridCell => ({ text: it, readOnly: true })
  const name = row.loaiHinh === '-' ? row.name : `${row.name} (${loaiHinhNames[row.loaiHinh]})`
  const line = typed.get(rowIdOf(row))
  return {
    id: rowIdOf(row),
    cells: [
      shown(row.indicator),
      { ...shown(name), hint: name },
      shown(figureShown(row.figure, row)),
      valueCell(row, line?.value),
      { text: line?.reason ?? '', readOnly: false },
    ],
  }
}

function valueCell(row: FormRow, value: string | undefined): GridCell {
  const standing = { text: figureShown(row.figure, row), edit: figureTyped(row.figure, row), readOnly: false }
  if (value === undefined) return standing
  const read = parseTypedFigure(value, typedIndicator(row))
  if (!read.ok) return { text: value, readOnly: false, mark: 'error', hint: read.sentence }
  if (isSame(row, read.figure)) return standing
  return { text: figureShown(read.figure, row), edit: value, readOnly: false, mark: 'warning', hint: text.changed }
}

/** What was typed with the changes of the grid in it. */
export function typeInSlip(before: TypedSlip, changes: readonly GridChange[]): TypedSlip {
  const typed = new Map(before)
  for (const { rowId, columnId, after } of changes)
    if (columnId === 'value' || columnId === 'reason') typed.set(rowId, { ...typed.get(rowId), [columnId]: after })
  return typed
}

/** The cells that a slip changes, how many typed texts are no figures, and how many cells have no reason of their own. */
export function slipCells(
  rows: readonly FormRow[],
  typed: TypedSlip,
): { cells: Input<'submissions.correct'>['cells']; faults: number; withoutReason: number } {
  let faults = 0
  const cells = rows.flatMap((row) => {
    const { value, reason = '' } = typed.get(rowIdOf(row)) ?? {}
    if (value === undefined) return []
    const read = parseTypedFigure(value, typedIndicator(row))
    if (!read.ok) faults += 1
    if (!read.ok || isSame(row, read.figure)) return []
    return [{ indicator: row.indicator, loaiHinh: row.loaiHinh, text: value, reason }]
  })
  return { cells, faults, withoutReason: cells.filter(({ reason }) => reason.trim() === '').length }
}

function isSame(row: FormRow, figure: FormRow['figure']): boolean {
  return figureShown(figure, row) === figureShown(row.figure, row)
}

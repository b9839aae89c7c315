import { formatScaled } from '#shared/domain/figures/formatFigure.ts'
import { scoreColumns, type ScoreColumn } from '#shared/domain/scoring/scoreSheet.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'
import { scoringText as text } from '../../text/scoringText.ts'
import type { GridCell, GridColumn, GridRow } from '../../ui/grid/model/gridTypes.ts'

/** A sheet as the screen has it. */
export type Sheet = NonNullable<Output<'scoring.sheet'>['sheet']>
export type SheetCriterion = Sheet['criteria'][number]

/** The columns of a sheet: three scores side by side, the reason belongs to the one that is open. */
export const sheetColumns: readonly GridColumn[] = [
  { id: 'code', title: text.column.code, width: 42 },
  { id: 'criterion', title: text.column.criterion, width: 'fill' },
  { id: 'maximum', title: text.column.maximum, width: 54, align: 'right' },
  { id: 'computed', title: text.column.computed, width: 62, align: 'right' },
  ...scoreColumns.map((score): GridColumn => ({ id: score, title: text.score[score], width: 84, align: 'right' })),
  { id: 'reason', title: text.column.reason, width: 150 },
  { id: 'evidence', title: text.column.evidence, width: 38, align: 'center' },
]

/** A sheet as lines: each group, its criteria, and the total. */
export function buildSheetRows(sheet: Sheet): GridRow[] {
  const groups = sheet.groups.flatMap((group) => [
    groupRow(group, sheet.scale),
    ...sheet.criteria.filter((it) => it.group === group.code).map((it) => criterionRow(it, sheet)),
  ])
  return [...groups, totalRow(sheet)]
}

function groupRow({ code, name, maximum }: Sheet['groups'][number], scale: number): GridRow {
  const texts = [code, name, formatScaled(maximum, scale), '', '', '', '', '', '']
  return { id: `group ${code}`, role: 'group', cells: texts.map(shown) }
}

function criterionRow(criterion: SheetCriterion, sheet: Sheet): GridRow {
  const { scale, openColumn } = sheet
  const reasonOf = openColumn ?? 'official'
  const points = (value: number | null) => (value === null ? '' : formatScaled(value, scale))
  return {
    id: criterion.code,
    cells: [
      shown(criterion.code),
      shown(criterion.name),
      shown(points(criterion.maximum)),
      shown(points(criterion.computed)),
      ...scoreColumns.map((score) => scoreCell(criterion, score, sheet, points)),
      { text: criterion[reasonOf].reason, readOnly: openColumn === null, ...hintOf(criterion[reasonOf].reason) },
      shown(criterion.evidence.length === 0 ? '' : String(criterion.evidence.length)),
    ],
  }
}

function scoreCell(
  criterion: SheetCriterion,
  score: ScoreColumn,
  { openColumn, total, unexplained }: Sheet,
  points: (value: number | null) => string,
): GridCell {
  const cell: GridCell = { text: points(criterion.standing[score]), readOnly: score !== openColumn }
  if (score !== openColumn) return cell
  const fault = total.faults.find((it) => it.criterion === criterion.code)
  if (fault) return { ...cell, mark: 'error', hint: text.fault[fault.kind] }
  return unexplained.includes(criterion.code) ? { ...cell, mark: 'warning', hint: text.unexplained } : cell
}

function totalRow({ outcomes, total, fullMarks, scale }: Sheet): GridRow {
  const name =
    total.maximum === fullMarks
      ? text.total
      : text.onFullMarks(formatScaled(total.points, scale), formatScaled(total.maximum, scale))
  const sums = scoreColumns.map((score) => {
    const found = outcomes.find((it) => it.score === score)
    return found ? formatScaled(found.total, scale) : ''
  })
  const texts = ['', name, formatScaled(fullMarks, scale), '', ...sums, outcomes.at(-1)?.levelName ?? '', '']
  return { id: 'total', role: 'total', cells: texts.map(shown) }
}

function shown(it: string): GridCell {
  return { text: it, readOnly: true, ...hintOf(it) }
}

function hintOf(it: string): { hint?: string } {
  return it.length > 24 ? { hint: it } : {}
}

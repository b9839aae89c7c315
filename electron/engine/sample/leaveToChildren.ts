import type { Indicator } from '#shared/domain/indicators/indicator.ts'
import { columnKey } from '#shared/domain/indicators/figureColumns.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import { bodyColumns, reporterOfLoaiHinh } from '#shared/domain/submissions/reportedBelow.ts'
import type { DrawnCell } from './drawReport.ts'

/** What a unit drew, with "không áp dụng" where units right below it report the bodies of a loại hình themselves. */
export function leaveToChildren(
  cells: readonly DrawnCell[],
  children: readonly UnitAsOf[],
  indicators: readonly Indicator[],
): DrawnCell[] {
  const left = (['C', 'D'] as const)
    .filter((loaiHinh) => children.some(({ kind, reports }) => reports && kind === reporterOfLoaiHinh[loaiHinh]))
    .flatMap((loaiHinh) => bodyColumns(indicators, loaiHinh).map(columnKey))
  return cells.map((cell) => (left.includes(cell.key) ? { ...cell, figure: { state: 'notApplicable' } } : cell))
}

import type { ConsolidatedIndicator } from '../../consolidation/consolidation.ts'
import type { LoaiHinh } from '../../orgTree/orgUnit.ts'
import type { CellSource, ReportCell } from '../reportModel.ts'
import { figureCell } from './figureCell.ts'

/** The amount of an indicator in one loại hình; null where nothing is known of it. */
export function ofLoaiHinh({ byLoaiHinh }: ConsolidatedIndicator, wanted: LoaiHinh): number | null {
  return byLoaiHinh.find(({ loaiHinh }) => loaiHinh === wanted)?.total ?? null
}

/** Its cell: "không áp dụng" where the indicator is divided, but not by this loại hình. */
export function loaiHinhCell(figure: ConsolidatedIndicator, wanted: LoaiHinh, source?: CellSource): ReportCell {
  const { indicator } = figure
  if (indicator.loaiHinh.length > 0 && !indicator.loaiHinh.includes(wanted)) return { kind: 'notApplicable' }
  return figureCell(indicator, ofLoaiHinh(figure, wanted), source)
}

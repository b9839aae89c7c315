import type { ConsolidatedIndicator, Consolidation } from '../../consolidation/consolidation.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import type { LoaiHinh } from '../../orgTree/orgUnit.ts'
import type { ReportFacts } from '../reportFacts.ts'

/** One figure column of a matrix: an indicator, in whole or of one loại hình. */
export type MatrixColumn = { figure: ConsolidatedIndicator; loaiHinh: LoaiHinh | null; head: string }

/** Columns that stay together under one head; a block of one column has its head over both rows. */
export type MatrixBlock = { head: string; unit: string; columns: readonly MatrixColumn[] }

const loaiHinhHeads: Record<LoaiHinh, string> = { X: 'Xã, phường, thị trấn', C: 'Cơ quan, đơn vị', D: 'Doanh nghiệp' }

/** The blocks of a group: an indicator with its parts ("trong đó"), or with its loại hình where children divide it, or alone. */
export function matrixBlocks(figures: readonly ConsolidatedIndicator[], facts: ReportFacts): MatrixBlock[] {
  const shown = figures.filter((figure) => figure.children.some(({ value }) => value !== null))
  const codes = new Set(shown.map(({ indicator }) => indicator.code))
  return shown
    .filter(({ indicator }) => indicator.partOf === undefined || !codes.has(indicator.partOf))
    .map((figure) => blockOf(figure, partsOf(figure, shown), facts))
}

function partsOf({ indicator }: ConsolidatedIndicator, all: readonly ConsolidatedIndicator[]): ConsolidatedIndicator[] {
  return all.filter((other) => other.indicator.partOf === indicator.code)
}

function blockOf(
  figure: ConsolidatedIndicator,
  parts: readonly ConsolidatedIndicator[],
  facts: ReportFacts,
): MatrixBlock {
  const { name, unit } = figure.indicator
  const whole: MatrixColumn = { figure, loaiHinh: null, head: 'Tổng số' }
  if (parts.length > 0) {
    const of = parts.map((part): MatrixColumn => ({ figure: part, loaiHinh: null, head: part.indicator.name }))
    return { head: name, unit, columns: [whole, ...of] }
  }
  const divided = dividedBy(figure.indicator, facts).map((loaiHinh): MatrixColumn => ({
    figure,
    loaiHinh,
    head: loaiHinhHeads[loaiHinh],
  }))
  return { head: name, unit, columns: divided.length > 1 ? [whole, ...divided] : [whole] }
}

function dividedBy(indicator: Indicator, { below }: ReportFacts): LoaiHinh[] {
  if (indicator.loaiHinh.length < 2) return []
  return indicator.loaiHinh.filter((one) => below.some((child) => columnOf(child, indicator.code, one) !== null))
}

/** What a consolidated unit has in one column of an indicator; null where nothing is known. */
export function columnOf({ indicators }: Consolidation, code: string, loaiHinh: LoaiHinh): number | null {
  const figure = indicators.find(({ indicator }) => indicator.code === code)
  return figure?.byLoaiHinh.find((one) => one.loaiHinh === loaiHinh)?.total ?? null
}

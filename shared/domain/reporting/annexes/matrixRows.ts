import type { ConsolidatedIndicator } from '../../consolidation/consolidation.ts'
import type { LoaiHinh } from '../../orgTree/orgUnit.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { ReportCell, ReportRow } from '../reportModel.ts'
import { figureCell, textCell } from './figureCell.ts'
import { columnOf, type MatrixBlock, type MatrixColumn } from './matrixColumns.ts'
import { canReport, type MatrixUnit, matrixUnits } from './matrixUnits.ts'
import { sumOfCells } from './sumOfCells.ts'

/** A row for each unit of the matrix in its order, then the total. */
export function matrixRows(blocks: readonly MatrixBlock[], facts: ReportFacts): ReportRow[] {
  const columns = blocks.flatMap((block) => block.columns)
  const data = matrixUnits(columns, facts).map((unit, index): ReportRow => {
    const place: ReportCell = { kind: 'number', value: index + 1, scale: 0 }
    const cells = columns.map((column) => cellOf(column, unit, facts))
    return { role: 'data', cells: [place, textCell(unit.name), ...cells] }
  })
  const totals = columns.map((column, index) => {
    const above = data.map(({ cells }) => cells[index + 2])
    return totalCell(column, above, facts)
  })
  return [...data, { role: 'total', cells: [textCell(''), textCell('Tổng số'), ...totals] }]
}

function cellOf({ figure, loaiHinh }: MatrixColumn, unit: MatrixUnit, facts: ReportFacts): ReportCell {
  const { indicator, own, children } = figure
  const source = { unit: unit.code, period: facts.period.code, indicator: indicator.code, loaiHinh: loaiHinh ?? '-' }
  const child = children.find((one) => one.unit.code === unit.code)
  const whole = unit.isSelf ? own : (child?.value ?? null)
  if (whole === null && indicator.kind !== 'ratio' && !canReport(unit, indicator)) return { kind: 'notApplicable' }
  return figureCell(indicator, loaiHinh === null ? whole : dividedValue(figure, loaiHinh, unit, facts), source)
}

/** The unit's own part of a loại hình is what its children leave of the total. */
function dividedValue(
  figure: ConsolidatedIndicator,
  loaiHinh: LoaiHinh,
  { code, isSelf }: MatrixUnit,
  { below }: ReportFacts,
): number | null {
  const child = below.find(({ unit }) => unit.code === code)
  if (!isSelf) return child ? columnOf(child, figure.indicator.code, loaiHinh) : null
  const total = totalOf(figure, loaiHinh)
  const ofChildren = below.map((one) => columnOf(one, figure.indicator.code, loaiHinh) ?? 0)
  return total === null ? null : total - ofChildren.reduce((sum, value) => sum + value, 0)
}

function totalOf({ total, byLoaiHinh }: ConsolidatedIndicator, loaiHinh: LoaiHinh | null): number | null {
  return loaiHinh === null ? total : (byLoaiHinh.find((one) => one.loaiHinh === loaiHinh)?.total ?? null)
}

function totalCell(
  { figure, loaiHinh }: MatrixColumn,
  above: readonly (ReportCell | undefined)[],
  { unit, period }: ReportFacts,
): ReportCell {
  const { indicator } = figure
  const source = { unit: unit.code, period: period.code, indicator: indicator.code, loaiHinh: loaiHinh ?? '-' }
  const cell = figureCell(indicator, totalOf(figure, loaiHinh), source)
  const sumOfRows = cell.kind === 'number' ? sumOfCells(above, cell) : null
  return cell.kind === 'number' && sumOfRows !== null ? { ...cell, sumOfRows } : cell
}

import type { ConsolidatedIndicator } from '../../consolidation/consolidation.ts'
import type { LoaiHinh } from '../../orgTree/orgUnit.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { ReportCell, ReportRow } from '../reportModel.ts'
import { figureCell, textCell } from './figureCell.ts'
import { columnOf, type MatrixBlock, type MatrixColumn } from './matrixColumns.ts'
import { sumOfCells } from './sumOfCells.ts'

/** A row of a matrix: a child unit, or the unit itself. */
type RowUnit = { code: string; name: string; isSelf: boolean }

/** The children in their order, the unit's own figures, and the total. */
export function matrixRows(blocks: readonly MatrixBlock[], facts: ReportFacts): ReportRow[] {
  const columns = blocks.flatMap((block) => block.columns)
  const units = rowUnits(columns, facts)
  const data = units.map((unit, index): ReportRow => {
    const place: ReportCell = { kind: 'number', value: index + 1, scale: 0 }
    return {
      role: 'data',
      cells: [place, textCell(unit.name), ...columns.map((column) => cellOf(column, unit, facts))],
    }
  })
  const totals = columns.map((column, index) =>
    totalCell(
      column,
      data.map(({ cells }) => cells[index + 2]),
      facts,
    ),
  )
  return [...data, { role: 'total', cells: [textCell(''), textCell('Tổng số'), ...totals] }]
}

function rowUnits(columns: readonly MatrixColumn[], { unit, consolidation }: ReportFacts): RowUnit[] {
  const children = consolidation.indicators[0]?.children ?? []
  const hasOwn = columns.some(({ figure }) => figure.own !== null)
  const self = { code: unit.code, name: ownRowName(unit.kind), isSelf: true }
  return [...children.map(({ unit: { code, name } }) => ({ code, name, isSelf: false })), ...(hasOwn ? [self] : [])]
}

/** What the unit reports itself stands apart from its children's totals. */
function ownRowName(kind: ReportFacts['unit']['kind']): string {
  if (kind === 'district') return 'Cấp huyện (cơ quan, doanh nghiệp)'
  return kind === 'province' ? 'Cấp tỉnh' : 'Số liệu của đơn vị'
}

function cellOf({ figure, loaiHinh }: MatrixColumn, unit: RowUnit, facts: ReportFacts): ReportCell {
  const { indicator } = figure
  const source = { unit: unit.code, period: facts.period.code, indicator: indicator.code, loaiHinh: loaiHinh ?? '-' }
  if (loaiHinh !== null) return figureCell(indicator, dividedValue(figure, loaiHinh, unit, facts), source)
  const value = unit.isSelf
    ? figure.own
    : (figure.children.find((child) => child.unit.code === unit.code)?.value ?? null)
  if (value === null && !canReport(unit, figure.indicator, facts)) return { kind: 'notApplicable' }
  return figureCell(indicator, value, source)
}

function dividedValue(
  figure: ConsolidatedIndicator,
  loaiHinh: LoaiHinh,
  { code, isSelf }: RowUnit,
  facts: ReportFacts,
): number | null {
  const child = facts.below.find(({ unit }) => unit.code === code)
  if (!isSelf) return child ? columnOf(child, figure.indicator.code, loaiHinh) : null
  const total = totalOf(figure, loaiHinh)
  const ofChildren = facts.below.map((one) => columnOf(one, figure.indicator.code, loaiHinh) ?? 0)
  return total === null ? null : total - ofChildren.reduce((sum, value) => sum + value, 0)
}

function totalOf({ total, byLoaiHinh }: ConsolidatedIndicator, loaiHinh: LoaiHinh | null): number | null {
  return loaiHinh === null ? total : (byLoaiHinh.find((one) => one.loaiHinh === loaiHinh)?.total ?? null)
}

/** A commune never reports what only agencies do; larger units may hold any kind below them. */
function canReport(
  { code, isSelf }: RowUnit,
  { reportedBy, kind }: MatrixColumn['figure']['indicator'],
  facts: ReportFacts,
): boolean {
  const unitKind = isSelf ? facts.unit.kind : facts.children.find((child) => child.code === code)?.kind
  const isLeaf = unitKind === 'commune' || unitKind === 'agency' || unitKind === 'enterprise'
  return kind === 'ratio' || unitKind === undefined || !isLeaf || reportedBy.includes(unitKind)
}

function totalCell(
  { figure, loaiHinh }: MatrixColumn,
  above: readonly (ReportCell | undefined)[],
  facts: ReportFacts,
): ReportCell {
  const { indicator } = figure
  const total = totalOf(figure, loaiHinh)
  const source = {
    unit: facts.unit.code,
    period: facts.period.code,
    indicator: indicator.code,
    loaiHinh: loaiHinh ?? '-',
  }
  const cell = figureCell(indicator, total, source)
  const sumOfRows = cell.kind === 'number' ? sumOfCells(above, cell) : null
  return cell.kind === 'number' && sumOfRows !== null ? { ...cell, sumOfRows } : cell
}

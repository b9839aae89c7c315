import type { ConsolidatedIndicator, Consolidation } from '../../consolidation/consolidation.ts'
import type { ReportFacts } from '../reportFacts.ts'
import type { ReportCell, ReportRow, ReportTable } from '../reportModel.ts'
import { figureCell, textCell } from './figureCell.ts'
import { columnOf, type MatrixBlock, matrixBlocks, type MatrixColumn } from './matrixColumns.ts'
import { matrixNotes } from './matrixNotes.ts'
import { matrixRows } from './matrixRows.ts'
import { matrixTable } from './matrixTables.ts'
import { matrixUnits } from './matrixUnits.ts'
import { printedGroups } from './printedIndicators.ts'
import { sumOfCells } from './sumOfCells.ts'

/**
 * The units × indicators of each group in one table with the units below each child beneath it, for a workbook. The row of a
 * child adds up the rows beneath it, the total adds up the children.
 */
export function detailTables(facts: ReportFacts): ReportTable[] {
  return printedGroups(facts).flatMap(({ code, name, indicators }) => {
    const blocks = matrixBlocks(indicators, facts)
    if (blocks.length === 0) return []
    const rows = withUnitsBelow(blocks, facts)
    return [
      matrixTable({ code: code.toLowerCase(), title: `${code}. ${name}` }, blocks, rows, matrixNotes(blocks, facts)),
    ]
  })
}

/** The rows of the matrix, each child with units below it followed by them; the total adds up the children's new places. */
function withUnitsBelow(blocks: readonly MatrixBlock[], facts: ReportFacts): ReportRow[] {
  const columns = blocks.flatMap((block) => block.columns)
  const units = matrixUnits(columns, facts)
  const rows: ReportRow[] = []
  const places: number[] = []
  for (const [index, row] of matrixRows(blocks, facts).entries()) {
    if (row.role === 'total') {
      rows.push(moveSums(row, places))
      continue
    }
    const child = facts.below.find(({ unit }) => unit.code === units[index]?.code)
    places.push(rows.length)
    const beneath = child ? unitRows(child, columns) : []
    rows.push(addedUp(row, beneath, rows.length + 1), ...beneath)
  }
  return rows
}

function moveSums(row: ReportRow, places: readonly number[]): ReportRow {
  const move = (cell: ReportCell): ReportCell =>
    cell.kind === 'number' && cell.sumOfRows
      ? { ...cell, sumOfRows: cell.sumOfRows.map((index) => places[index] ?? index) }
      : cell
  return { ...row, cells: row.cells.map(move) }
}

/** A child's row as the sum of the rows beneath it, where these add up. */
function addedUp(row: ReportRow, beneath: readonly ReportRow[], first: number): ReportRow {
  if (beneath.length === 0) return row
  const cells = row.cells.map((cell, column): ReportCell => {
    if (cell.kind !== 'number' || column < 2) return cell
    const sum = sumOfCells(
      beneath.map(({ cells }) => cells[column]),
      cell,
    )
    return sum === null ? cell : { ...cell, sumOfRows: sum.map((index) => index + first) }
  })
  return { role: 'group', cells }
}

function unitRows(child: Consolidation, columns: readonly MatrixColumn[]): ReportRow[] {
  const figures = new Map(child.indicators.map((figure) => [figure.indicator.code, figure]))
  const units = child.indicators[0]?.children ?? []
  if (units.length === 0) return []
  const rows = units.map(({ unit }): ReportRow => ({
    role: 'data',
    cells: [
      textCell(''),
      textCell(`   ${unit.name}`),
      ...columns.map((column) => cellBelow(figures, column, unit.code)),
    ],
  }))
  const own = columns.map((column) => ownCell(child, figures, column))
  const hasOwn = own.some((cell) => cell.kind === 'number')
  return hasOwn
    ? [...rows, { role: 'data', cells: [textCell(''), textCell('   Số liệu của chính đơn vị'), ...own] }]
    : rows
}

/** Units below a child are not divided by loại hình here: the child's own row shows it. */
function cellBelow(
  figures: ReadonlyMap<string, ConsolidatedIndicator>,
  { figure, loaiHinh }: MatrixColumn,
  unit: string,
): ReportCell {
  const value = figures.get(figure.indicator.code)?.children.find((one) => one.unit.code === unit)?.value ?? null
  return loaiHinh === null ? figureCell(figure.indicator, value) : { kind: 'notApplicable' }
}

function ownCell(
  child: Consolidation,
  figures: ReadonlyMap<string, ConsolidatedIndicator>,
  { figure, loaiHinh }: MatrixColumn,
): ReportCell {
  if (loaiHinh !== null)
    return columnOf(child, figure.indicator.code, loaiHinh) === null ? { kind: 'blank' } : { kind: 'notApplicable' }
  return figureCell(figure.indicator, figures.get(figure.indicator.code)?.own ?? null)
}

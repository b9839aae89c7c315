import type { FormCheck, FormFacts, FormSum } from '#shared/domain/exchange/formFacts.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { sumFixed } from '../../reporting/xlsx/fixedText.ts'
import type { Cell, CellAddress, CellRange, ConditionalFill, FixedNumber } from '../../reporting/xlsx/workbook.ts'
import { formColumnsAt, formRowsAt, type FormPlan } from './formPlan.ts'

type PlacedSide = { at: CellAddress; cell: Cell }

/** A check with the two cells that add up its sides, and the entry cells it colours. */
export type PlacedCheck = {
  form: FormCheck['form']
  left: PlacedSide
  right: PlacedSide
  coloured: readonly CellAddress[]
}

/**
 * Gives each check two cells in the columns without width: a condition of a spreadsheet compares cells, and a sum ignores
 * words where adding with "+" would fail on them.
 */
export function placeChecks(facts: FormFacts, plan: FormPlan): PlacedCheck[] {
  const rows = new Map(plan.figures.flatMap((it) => (it.kind === 'figure' ? [[it.column.key, it.row] as const] : [])))
  const known = facts.checks.filter(({ left, right }) => isKnown(left, facts) && isKnown(right, facts))
  return known.map((check, index) => {
    const row = formRowsAt.head + 1 + index
    return {
      form: check.form,
      left: placeSide(check.left, { row, column: formColumnsAt.left }, facts, rows),
      right: placeSide(check.right, { row, column: formColumnsAt.right }, facts, rows),
      coloured: [...check.left.columns, ...check.right.columns]
        .filter(({ table }) => table === 'current')
        .map(({ key }) => ({ row: rowOf(rows, key), column: formColumnsAt.value })),
    }
  })
}

/** Nothing is compared with last period's figures where there are none. */
function isKnown({ columns }: FormSum, { previous }: FormFacts): boolean {
  return columns.every(({ key, table }) => table === 'current' || previous[key] !== undefined)
}

/** Red where a part is above its whole, dark yellow where a sum does not agree (it may not be complete yet). */
export function checkFills(checks: readonly PlacedCheck[]): ConditionalFill[] {
  return checks.flatMap(({ form, left, right, coloured }) => {
    const fill = form === 'atMost' ? 'fault' : 'warning'
    const above = colour(coloured, fill, left.at, right.at)
    return form === 'atMost' ? above : [...above, ...colour(coloured, fill, right.at, left.at)]
  })
}

/** One condition a cell: addresses in a condition move along within its range. */
function colour(
  cells: readonly CellAddress[],
  fill: ConditionalFill['fill'],
  cell: CellAddress,
  than: CellAddress,
): ConditionalFill[] {
  return cells.map((at) => ({ ranges: [single(at)], when: { kind: 'greater', cell, than }, fill }))
}

function placeSide(sum: FormSum, at: CellAddress, facts: FormFacts, rows: ReadonlyMap<string, number>): PlacedSide {
  if (sum.constant !== null) return { at, cell: { kind: 'number', value: sum.constant, scale: 0, style: 'default' } }
  const ranges = sum.columns.map(({ key, table }) => {
    const column = table === 'current' ? formColumnsAt.value : formColumnsAt.previous
    return single({ row: rowOf(rows, key), column })
  })
  const result = sumFixed(sum.columns.map(({ key, table }) => fixedOf(facts, key, facts[table][key])))
  return { at, cell: { kind: 'formula', formula: { kind: 'sum', ranges }, result, style: 'default' } }
}

function fixedOf({ columns }: FormFacts, key: string, figure: FigureValue | undefined): FixedNumber {
  const scale = columns.find((column) => column.key === key)?.scale ?? 0
  return { value: figure?.state === 'number' ? figure.value : 0, scale }
}

function rowOf(rows: ReadonlyMap<string, number>, key: string): number {
  const row = rows.get(key)
  if (row === undefined) throw new Error(`A check names ${key}, which the form does not print`)
  return row
}

function single({ row, column }: CellAddress): CellRange {
  return { top: row, left: column, bottom: row, right: column }
}

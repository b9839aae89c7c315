import { columnName, columnNumber } from '../cellAddress.ts'
import { type Endpoint, endpointText, mapReferences, type Reference } from './formulaReferences.ts'
import { firstAfterShift, lastAfterShift, type RowShift } from './rowShift.ts'

/** The shifts of all sheets by name; a sheet that is not there does not move. */
export type SheetShifts = ReadonlyMap<string, RowShift>

/**
 * Where a formula stands: its sheet, and its row before and after when that row is one copy of a repeated one. In a
 * defined name a single cell of a repeated row comes to mean all copies.
 */
export type FormulaPlace = { sheet: string; copy?: { row: number; placedAt: number }; isName?: true }

/** A formula after rows were repeated: references follow their cells, ranges over a repeated row take in all copies. */
export function shiftFormula(formula: string, place: FormulaPlace, shifts: SheetShifts): string {
  return mapReferences(formula, (reference) => {
    const shift = shifts.get(reference.sheet ?? place.sheet)
    if (shift === undefined) return spell(reference.first, reference.last)
    const isOwn = reference.sheet === undefined || reference.sheet === place.sheet
    const isSummed = reference.isSummed || place.isName === true
    return shiftReference({ ...reference, isSummed }, shift, isOwn ? place.copy : undefined)
  })
}

/** A formula as it reads when it is filled down or to the right, for the children of a shared formula. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  const move = (end: Endpoint): Endpoint => ({
    ...end,
    row: end.isRowFixed ? end.row : end.row + rows,
    column: end.column === '' || end.isColumnFixed ? end.column : columnName(columnNumber(end.column) + columns),
  })
  return mapReferences(formula, ({ first, last }) => spell(move(first), last && move(last)))
}

/** A plain reference or list of them, such as the `sqref` of a validation; each covers all copies of its rows. */
export function shiftRangeList(list: string, shift: RowShift): string {
  return mapReferences(list, (reference) => shiftReference({ ...reference, isSummed: true }, shift, undefined))
}

function shiftReference({ first, last, isSummed }: Reference, shift: RowShift, copy: FormulaPlace['copy']): string {
  const ownCopy = (end: Endpoint): boolean => copy !== undefined && end.row === copy.row && !end.isRowFixed
  const place = (end: Endpoint, row: number): Endpoint => ({
    ...end,
    row: ownCopy(end) ? (copy?.placedAt ?? row) : row,
  })
  const start = place(first, firstAfterShift(shift, first.row))
  if (last !== undefined) return spell(start, place(last, lastAfterShift(shift, last.row)))
  const stop = place(first, lastAfterShift(shift, first.row))
  return isSummed && stop.row !== start.row ? spell(start, stop) : spell(start, undefined)
}

function spell(first: Endpoint, last: Endpoint | undefined): string {
  return last === undefined ? endpointText(first) : `${endpointText(first)}:${endpointText(last)}`
}

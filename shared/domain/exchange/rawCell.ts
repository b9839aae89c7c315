/**
 * A cell of a workbook from outside as it stands there, without any guess. `text` of a number is in plain decimal digits
 * with a point ("1234.5"); `isFormula` says that it is the stored result of a formula.
 */
export type RawCell =
  | { kind: 'number'; text: string; isFormula: boolean }
  | { kind: 'text'; text: string; isFormula: boolean }
  | { kind: 'boolean'; value: boolean; isFormula: boolean }
  /** A number shown as a date; null when it is no day of the calendar. */
  | { kind: 'date'; date: string | null; isFormula: boolean }
  /** "#REF!". */
  | { kind: 'error'; text: string }
  /** A number that is not written as XML writes numbers. */
  | { kind: 'badNumber'; text: string }
  /** A formula whose result was not stored. */
  | { kind: 'noResult' }

/** Where a cell stands: the sheet's name and the cell's, "E12". */
export type CellPlace = { sheet: string; cell: string }

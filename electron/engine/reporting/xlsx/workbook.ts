import type { StyleName } from './cellStyles.ts'

/** A place in a sheet; both numbers start at 0. */
export type CellAddress = { row: number; column: number }

/** A rectangle of cells, both ends included, numbers from 0. */
export type CellRange = { top: number; left: number; bottom: number; right: number }

/** An exact decimal: `value` is a safe integer in units of 10^-scale. */
export type FixedNumber = { value: number; scale: number }

/**
 * The only formulas a sheet can hold. They are built from addresses by the product's own code, so that no text that
 * somebody typed can ever become a formula.
 */
export type SheetFormula =
  | { kind: 'sum'; ranges: readonly CellRange[] }
  /** First minus second. */
  | { kind: 'difference'; first: CellAddress; second: CellAddress }
  /** Numerator by denominator; empty where the denominator is 0. */
  | { kind: 'ratio'; numerator: CellAddress; denominator: CellAddress }

/** One cell. A percentage is a number whose scale counts the fraction: 88,5 % is value 885, scale 3. */
export type Cell =
  | { kind: 'blank'; style: StyleName }
  | { kind: 'text'; text: string; style: StyleName }
  | { kind: 'number'; value: number; scale: number; style: StyleName }
  | { kind: 'formula'; formula: SheetFormula; result: FixedNumber; style: StyleName }

export type SheetRow = {
  cells: readonly Cell[]
  /** In points; without it the spreadsheet program fits the row to its text. */
  height?: number
}

/** What may be typed into a range of cells. */
export type ValidationRule =
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'listOfCells'; sheet: string; range: CellRange }
  | { kind: 'decimal' | 'whole'; least?: FixedNumber; most?: FixedNumber }

export type Validation = {
  ranges: readonly CellRange[]
  rule: ValidationRule
  /** Shown when something else is typed. */
  message?: { title: string; text: string }
}

/** When a range is coloured; addresses are those for its first cell and move along with the others. */
export type CellCondition =
  | { kind: 'negative'; cell: CellAddress }
  | { kind: 'empty'; cell: CellAddress }
  | { kind: 'greater'; cell: CellAddress; than: CellAddress }

export type ConditionalFill = {
  ranges: readonly CellRange[]
  when: CellCondition
  fill: 'fault' | 'warning' | 'done'
}

export type PrintSetup = {
  paper: 'A4' | 'A3'
  orientation: 'landscape' | 'portrait'
  /** Pages side by side that the columns are fitted to; the rows take as many pages as they need. */
  pagesWide: number
  /** Rows and columns repeated on every page, first and last included. */
  titleRows?: { first: number; last: number }
  titleColumns?: { first: number; last: number }
  area?: CellRange
  /** 'top' leaves the first page without a number, as Party documents do. */
  pageNumbers: 'top' | 'bottom' | 'none'
  footer?: string
}

export type Sheet = {
  /** Cut to 31 characters, cleaned and made unique when written. */
  name: string
  /** Widths in characters. */
  columns: readonly { width: number }[]
  /** Walked once, so that a large sheet can be produced row by row. */
  rows: Iterable<SheetRow>
  merges?: readonly CellRange[]
  /** Rows and columns that stay in view. */
  freeze?: { rows: number; columns: number }
  print: PrintSetup
  filter?: CellRange
  validations?: readonly Validation[]
  conditionalFills?: readonly ConditionalFill[]
  /** Locks every cell whose style is not an input style; there is no password. */
  isProtected?: boolean
  isHidden?: boolean
}

type DefinedName = { name: string; sheet: string; range: CellRange }

/** A whole workbook before it is written. Sheets are referred to by the names given here. */
export type Workbook = {
  title: string
  author: string
  sheets: readonly Sheet[]
  names?: readonly DefinedName[]
}

import { cellName, rangeName } from './cellAddress.ts'
import type { CellCondition, SheetFormula } from './workbook.ts'

/** The text of a formula, without its equals sign; it holds addresses and nothing else that could vary. */
export function formulaText(formula: SheetFormula): string {
  switch (formula.kind) {
    case 'sum':
      return `SUM(${formula.ranges.map(rangeName).join(',')})`
    case 'difference':
      return `${cellName(formula.first)}-${cellName(formula.second)}`
    case 'ratio': {
      const denominator = cellName(formula.denominator)
      return `IF(${denominator}=0,"",${cellName(formula.numerator)}/${denominator})`
    }
  }
}

/** The text of a condition, still to be escaped for XML. */
export function conditionText(condition: CellCondition): string {
  const cell = cellName(condition.cell)
  switch (condition.kind) {
    case 'negative':
      return `AND(ISNUMBER(${cell}),${cell}<0)`
    case 'empty':
      return `LEN(TRIM(${cell}))=0`
    case 'greater':
      return `${cell}>${cellName(condition.than)}`
  }
}

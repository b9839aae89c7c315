import { describe, expect, test } from 'vitest'
import { shiftFormula, shiftRangeList, translateFormula } from '#engine/reporting/xlsx/template/shiftFormula.ts'

/** Row 5 of the sheet "Biểu" becomes rows 5 to 7. */
const shifts = new Map([
  ['Biểu', [{ row: 5, copies: 3 }]],
  ['Khác', []],
])

describe('a formula outside the repeated row', () => {
  test.each([
    ['SUM(C5:C5)', 'SUM(C5:C7)'],
    ['SUM(C5)', 'SUM(C5:C7)'],
    ['SUM($C$5)', 'SUM($C$5:$C$7)'],
    ['SUM(C4:C6)', 'SUM(C4:C8)'],
    ['C5*2', 'C5*2'],
    ['C6+C4', 'C8+C4'],
    ['IF(C6>0,"C6 tăng",C$6)', 'IF(C8>0,"C6 tăng",C$8)'],
    ["'Biểu'!A6", "'Biểu'!A8"],
    ['Khác!A6', 'Khác!A6'],
    ["'[sổ khác.xlsx]Biểu'!A6", "'[sổ khác.xlsx]Biểu'!A6"],
    ['SUM(5:5)', 'SUM(5:7)'],
    ['SUM(A:A)', 'SUM(A:A)'],
    ['LOG10(A6)+ATAN2(A6,1)', 'LOG10(A8)+ATAN2(A8,1)'],
    ['Bang1[[#Totals],[A6]]+A6', 'Bang1[[#Totals],[A6]]+A8'],
    ['TongA6+A6x', 'TongA6+A6x'],
    ['AVERAGE(C5,D6)', 'AVERAGE(C5:C7,D8)'],
    ['MAX(ABS(C5))', 'MAX(ABS(C5))'],
    ['{1,2;3,4}', '{1,2;3,4}'],
    ['1.5E5+A6', '1.5E5+A8'],
  ])('%s → %s', (before, after) => {
    expect(shiftFormula(before, { sheet: 'Biểu' }, shifts)).toBe(after)
  })
})

describe('a formula in the third copy of the repeated row', () => {
  const place = { sheet: 'Biểu', copy: { row: 5, placedAt: 7 } }
  test.each([
    ['SUM(C5:F5)', 'SUM(C7:F7)'],
    ['SUM(C$5:C5)', 'SUM(C$5:C7)'],
    ['C5/C$6', 'C7/C$8'],
    ['C5/C$5', 'C7/C$5'],
    ['C4+Khác!C5', 'C4+Khác!C5'],
  ])('%s → %s', (before, after) => {
    expect(shiftFormula(before, place, shifts)).toBe(after)
  })
})

test('filled-down formulas keep fixed references', () => {
  expect(translateFormula('A1+$A1+A$1+$A$1+Khác!B2+SUM(Z9:AA9)', 2, 1)).toBe('B3+$A3+B$1+$A$1+Khác!C4+SUM(AA11:AB11)')
})

test('ranges of validations cover all copies', () => {
  expect(shiftRangeList('C5 D2:D9 E6 A:A', [{ row: 5, copies: 3 }])).toBe('C5:C7 D2:D11 E8 A:A')
})

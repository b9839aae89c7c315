import { expect, test } from 'vitest'
import { readCellValue } from '#engine/exchange/reading/readCellValue.ts'

const read = (
  type: string,
  value: string | null,
  options: { style?: number; isFormula?: boolean; from1904?: boolean } = {},
) =>
  readCellValue(
    { type, value, style: options.style ?? 0, isFormula: options.isFormula ?? false },
    (index) => ['chữ'][index],
    (style) => style === 7,
    options.from1904 ?? false,
  )

test.each([
  ['0', '0'],
  ['-0', '0'],
  ['12', '12'],
  ['+7', '7'],
  ['.5', '0.5'],
  ['1234.5', '1234.5'],
  ['1.5E3', '1500'],
  ['1E-7', '0.000000100000'],
  ['12.299999999999999', '12.3'],
  ['0.30000000000000004', '0.3'],
  ['123456789012345', '123456789012345'],
])('number %s is %s', (stored, text) => {
  expect(read('', stored)).toEqual({ kind: 'number', text, isFormula: false })
})

test.each(['1,5', '1.2.3', '0x10', 'Infinity', 'NaN', '1e999', '1e15', '12 000', 'abc', '--1', '१२'])(
  '%s is no number',
  (stored) => {
    expect(read('n', stored)).toMatchObject({ kind: 'badNumber' })
  },
)

test.each([
  ['1', false, '1900-01-01'],
  ['59', false, '1900-02-28'],
  ['60', false, null],
  ['61', false, '1900-03-01'],
  ['44625', false, '2022-03-05'],
  ['44625.75', false, '2022-03-05'],
  ['0', true, '1904-01-01'],
  ['43163', true, '2022-03-05'],
  ['-1', false, null],
] as const)('day %s (from 1904: %s) is %s', (stored, from1904, date) => {
  expect(read('', stored, { style: 7, from1904 })).toEqual({ kind: 'date', date, isFormula: false })
})

test('a stored result of 0 is a figure, a missing one is not', () => {
  expect(read('', '0', { isFormula: true })).toEqual({ kind: 'number', text: '0', isFormula: true })
  expect(read('', null, { isFormula: true })).toEqual({ kind: 'noResult' })
  expect(read('', null)).toBeNull()
})

test('texts, booleans and errors are what they are', () => {
  expect(read('s', '0')).toEqual({ kind: 'text', text: 'chữ', isFormula: false })
  expect(read('s', '99')).toMatchObject({ kind: 'badNumber' })
  expect(read('inlineStr', '   ')).toBeNull()
  expect(read('b', '1')).toEqual({ kind: 'boolean', value: true, isFormula: false })
  expect(read('e', '#REF!')).toEqual({ kind: 'error', text: '#REF!' })
})

import { expect, test } from 'vitest'
import { formatPercent, formatScaled } from '#shared/domain/figures/formatFigure.ts'

test.each([
  [0, 0, '0'],
  [5, 0, '5'],
  [999, 0, '999'],
  [1000, 0, '1.000'],
  [1234567, 0, '1.234.567'],
  [12345, 1, '1.234,5'],
  [12340, 1, '1.234'],
  [5, 2, '0,05'],
  [50, 2, '0,5'],
  [-5, 1, '-0,5'],
  [-1234500, 3, '-1.234,5'],
  [9007199254740991, 0, '9.007.199.254.740.991'],
])('formatScaled(%i, %i) is %s', (value, scale, text) => {
  expect(formatScaled(value, scale)).toBe(text)
})

test('formatPercent writes the sign at once after the number', () => {
  expect(formatPercent(885, 1)).toBe('88,5%')
  expect(formatPercent(1000, 1)).toBe('100%')
})

test.each([
  [1.5, 0],
  [Number.NaN, 0],
  [2 ** 53, 0],
  [1, -1],
  [1, 0.5],
])('formatScaled(%d, %d) throws', (value, scale) => {
  expect(() => formatScaled(value, scale)).toThrow(RangeError)
})

import type { FigureValue } from './figure.ts'

/**
 * The sum of figures of one indicator, blanks left out. All blank: `null`; nothing but "không áp dụng": that; nothing but
 * "không phát sinh" (and "không áp dụng"): "không phát sinh". Throws when the sum passes what a whole number can hold.
 */
export function addFigures(figures: readonly (FigureValue | null)[]): FigureValue | null {
  const filled = figures.filter((figure) => figure !== null)
  const numbers = filled.filter((figure) => figure.state === 'number')
  if (numbers.length > 0) return { state: 'number', value: exactSum(numbers.map((figure) => figure.value)) }
  if (filled.some((figure) => figure.state === 'none')) return { state: 'none' }
  return filled.length > 0 ? { state: 'notApplicable' } : null
}

function exactSum(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  if (!Number.isSafeInteger(sum))
    throw new RangeError('Tổng số liệu lớn quá mức tính được; hãy kiểm tra lại số và đơn vị tính.')
  return sum
}

import type { FixedNumber } from './workbook.ts'

/** A scaled integer as the decimal text of XML, without passing through a fraction: value 12345, scale 2 is "123.45". */
export function fixedText(value: number, scale: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`A figure must be a safe integer, got ${String(value)}`)
  if (scale === 0) return String(value === 0 ? 0 : value)
  const digits = String(Math.abs(value)).padStart(scale + 1, '0')
  const sign = value < 0 ? '-' : ''
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** The exact sum of scaled integers, at the largest scale among them. */
export function sumFixed(numbers: readonly FixedNumber[]): FixedNumber {
  const scale = numbers.reduce((largest, number) => Math.max(largest, number.scale), 0)
  const value = numbers.reduce((sum, number) => sum + number.value * 10 ** (scale - number.scale), 0)
  if (!Number.isSafeInteger(value)) throw new Error('A sum leaves the range of exact integers')
  return { value, scale }
}

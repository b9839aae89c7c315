/**
 * A figure in Vietnamese form: 12345 in units of 10^-1 is "1.234,5"; zeros at the end of the fraction are dropped.
 * `value` must be a safe integer and `scale` a count of decimal places, else it throws RangeError.
 */
export function formatScaled(value: number, scale: number): string {
  if (!Number.isSafeInteger(value) || !Number.isInteger(scale) || scale < 0) {
    throw new RangeError(`formatScaled: ${value} with scale ${scale} is not a scaled integer`)
  }
  const digits = String(Math.abs(value)).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return `${value < 0 ? '-' : ''}${grouped}${fraction === '' ? '' : `,${fraction}`}`
}

/** A percentage in Vietnamese form: 885 in units of 10^-1 per cent is "88,5%". Throws like formatScaled. */
export function formatPercent(value: number, scale: number): string {
  return `${formatScaled(value, scale)}%`
}

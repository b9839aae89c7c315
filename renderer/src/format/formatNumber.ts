const format = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 })

/** A number in Vietnamese form: 1.234,5. */
export function formatNumber(value: number): string {
  return format.format(value)
}

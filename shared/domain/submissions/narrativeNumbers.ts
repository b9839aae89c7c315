/** A whole number in Vietnamese form inside a pattern: "435", "1.026". */
export const wholeNumberPattern = String.raw`\d{1,3}(?:\.\d{3})+|\d+`

/** The value of a whole number written in Vietnamese form. */
export function readWhole(text: string): number {
  return Number(text.replaceAll('.', ''))
}

/** A percentage as written: "88,5" is { value: 885, scale: 1 }. */
export function readPercent(text: string): { value: number; scale: number } {
  const [whole = '', decimals = ''] = text.replaceAll('.', '').split(',')
  return { value: Number(whole + decimals), scale: decimals.length }
}

const roman = ['I', 'II', 'III', 'IV']

/** The quarters whose report asks for an indicator, as people name them: "quý IV", "quý II, quý IV". */
export function askedInWords(quarters: readonly number[]): string {
  return quarters.map((quarter) => `quý ${roman[quarter - 1] ?? String(quarter)}`).join(', ')
}

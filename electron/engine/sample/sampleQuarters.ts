/** The quarters of a sample, oldest first; quarter I of 2022 is always among them, with what came before it as it fits. */
export function sampleQuarters(count: number): { code: string; year: number; index: number }[] {
  const quarterOneOf2022 = 2022 * 4
  const first = quarterOneOf2022 - Math.min(count - 1, 4)
  return Array.from({ length: count }, (_, place) => {
    const year = Math.floor((first + place) / 4)
    const index = ((first + place) % 4) + 1
    return { code: `${year}-Q${index}`, year, index }
  })
}

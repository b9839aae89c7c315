import { foldText } from './foldText.ts'

/** The candidate that differs least from a mistyped name, diacritics and case aside; null when none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  const wanted = fold(name)
  let best: string | null = null
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate))
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

function fold(name: string): string {
  return foldText(name).replace(/[\s_.:-]/g, '')
}

/** Single-letter insertions, deletions and replacements between two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
  }
  return row[b.length] ?? 0
}

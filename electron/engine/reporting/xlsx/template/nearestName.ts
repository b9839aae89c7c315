import { foldText } from '#shared/domain/text/foldText.ts'

/** The known name most like a wrong one, diacritics and case aside; undefined when none is near. */
export function nearestName(wrong: string, known: Iterable<string>): string | undefined {
  const target = foldText(wrong)
  let best: string | undefined
  let least = Math.max(2, Math.floor(target.length / 3)) + 1
  for (const name of known) {
    const distance = editDistance(target, foldText(name))
    if (distance >= least) continue
    least = distance
    best = name
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

import { foldText } from './foldText.ts'

const reach = 60

/** Some words of a text around the first place where the folded words stand; the text's beginning when they do not. */
export function excerptAround(text: string, folded: string): string {
  const words = text.split(/\s+/)
  const place = words.findIndex((_, from) => foldText(words.slice(from).join(' ')).startsWith(folded))
  const from = startBefore(words, Math.max(place, 0))
  const until = endAfter(words, Math.max(place, 0))
  const cut = words.slice(from, until).join(' ')
  return `${from > 0 ? '… ' : ''}${cut}${until < words.length ? ' …' : ''}`
}

function startBefore(words: readonly string[], place: number): number {
  let from = place
  for (let length = 0; from > 0 && length < reach; from -= 1) length += (words[from - 1]?.length ?? 0) + 1
  return from
}

function endAfter(words: readonly string[], place: number): number {
  let until = place
  for (let length = 0; until < words.length && length < 2 * reach; until += 1) length += (words[until]?.length ?? 0) + 1
  return until
}

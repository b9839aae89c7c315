import { foldText } from './foldText.ts'

const reach = 60

/** Some words of a text around the first place where the folded words stand; the text's beginning when they do not. */
export function excerptAround(text: string, folded: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const joined = words.map((word) => foldText(word)).join(' ')
  const place = joined.slice(0, Math.max(joined.indexOf(folded), 0)).split(' ').length - 1
  const from = startBefore(words, place)
  const until = endAfter(words, place)
  return `${from > 0 ? '… ' : ''}${words.slice(from, until).join(' ')}${until < words.length ? ' …' : ''}`
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

import type { ConsolidatedIndicator } from '../consolidation/consolidation.ts'
import { formatAmount } from './formatAmount.ts'
import type { Phrase } from './phrases/phrase.ts'
import { inSentence } from './scopeWords.ts'

const fewestToCompare = 3

/** ", nhiều nhất là huyện Lục Nam (41 cuộc)", or both ends of a ratio; empty where no single unit stands out. */
export function nameChildren(figure: ConsolidatedIndicator, names: Phrase['names']): string {
  const known = figure.children.flatMap(({ unit, value }) =>
    value === null ? [] : [{ name: inSentence(unit.name), value }],
  )
  if (names === undefined || known.length < fewestToCompare) return ''
  const highest = onlyOne(known, Math.max(...known.map(({ value }) => value)))
  if (!highest || highest.value === 0) return ''
  const said = `${highest.name} (${formatAmount(figure.indicator, highest.value)})`
  if (names === 'highest') return `, nhiều nhất là ${said}`
  const lowest = onlyOne(known, Math.min(...known.map(({ value }) => value)))
  const other = lowest ? `, thấp nhất là ${lowest.name} (${formatAmount(figure.indicator, lowest.value)})` : ''
  return `, cao nhất là ${said}${other}`
}

function onlyOne<T extends { value: number }>(all: readonly T[], value: number): T | null {
  const found = all.filter((one) => one.value === value)
  return found.length === 1 ? (found[0] ?? null) : null
}

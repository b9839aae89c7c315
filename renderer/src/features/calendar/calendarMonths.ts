import { dateParts } from '#shared/domain/isoDate.ts'
import { foldText } from '#shared/domain/text/foldText.ts'
import type { Output } from '#shared/rpc/connectEngine.ts'

/** One line of the year's calendar. */
export type Entry = Output<'calendar.year'>['entries'][number]

/** The entries that hold every typed word, without regard to accents. */
export function filterEntries(entries: readonly Entry[], typed: string): Entry[] {
  const words = foldText(typed).split(' ')
  return entries.filter(({ title, detail }) => {
    const text = foldText(`${title} ${detail}`)
    return words.every((word) => text.includes(word))
  })
}

/** The twelve months of a year, each with its entries. */
export function monthsOf(entries: readonly Entry[]): { month: number; entries: Entry[] }[] {
  const byMonth = Map.groupBy(entries, ({ on }) => dateParts(on).month)
  return Array.from({ length: 12 }, (_, place) => ({ month: place + 1, entries: byMonth.get(place + 1) ?? [] }))
}

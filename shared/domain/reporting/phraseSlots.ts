import type { PeriodWords } from './periodWords.ts'
import type { ScopeWords } from './scopeWords.ts'

/** What a sentence is written in: the area, the period, whether it is a quarter, and whether children are named. */
export type SentencePlace = { scope: ScopeWords; period: PeriodWords; isQuarterly: boolean; namesChildren: boolean }

/** Puts the words of the place, the figure and the share into the slots of a phrase. */
export function fillSlots(text: string, { scope, period }: SentencePlace, figure: string, share = ''): string {
  return text
    .replaceAll('{so}', figure)
    .replaceAll('{ty_le}', share)
    .replaceAll('{toan}', scope.whole)
    .replaceAll('{dia_ban}', scope.inArea)
    .replaceAll('{ky}', period.within)
}

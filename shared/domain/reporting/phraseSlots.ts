import type { Coverage } from '../consolidation/consolidation.ts'
import type { PeriodWords } from './periodWords.ts'
import type { ScopeWords } from './scopeWords.ts'

/** What a sentence is written in. */
export type SentencePlace = {
  scope: ScopeWords
  period: PeriodWords
  /** Whether numbers that hardly move are left to the annex. */
  omitsStanding: boolean
  namesChildren: boolean
  /** Of the whole report, as its opening states it. */
  coverage: Coverage
}

/** Puts the words of the place, the figure and the share into the slots of a phrase. */
export function fillSlots(text: string, { scope, period }: SentencePlace, figure: string, share = ''): string {
  return text
    .replaceAll('{so}', figure)
    .replaceAll('{ty_le}', share)
    .replaceAll('{toan}', scope.whole)
    .replaceAll('{dia_ban}', scope.inArea)
    .replaceAll('{ky}', period.within)
}

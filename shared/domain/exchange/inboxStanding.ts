import type { FormResult } from './formVerdict.ts'

/**
 * Where a received file stands, forms and exchange files alike: inForce its report stands by it; applied it did, and no longer
 * does; unchanged it said nothing new; older a later one is there; waiting for a person; setAside a person did not take it;
 * refused by the rules.
 */
export const inboxStandings = ['inForce', 'applied', 'unchanged', 'older', 'waiting', 'setAside', 'refused'] as const
type InboxStanding = (typeof inboxStandings)[number]

/** What is known of a received file beside the verdict when it came in. */
type StandingFacts = {
  result: FormResult
  isInForce: boolean
  isSetAside: boolean
  /** A later sending of its line has been taken since. */
  isOvertaken: boolean
}

/** The one standing of a received file now. */
export function inboxStanding({ result, isInForce, isSetAside, isOvertaken }: StandingFacts): InboxStanding {
  if (isInForce) return 'inForce'
  switch (result) {
    case 'accepted':
      return 'applied'
    case 'unchanged':
    case 'older':
    case 'refused':
      return result
    case 'needsDecision':
    case 'waiting':
      return isOvertaken ? 'older' : isSetAside ? 'setAside' : 'waiting'
  }
}

import { daysBetween, type IsoDate } from '../isoDate.ts'
import type { WorkflowState } from '../submissions/workflow.ts'
import type { FollowUpRules } from './followUpRules.ts'
import type { SubmissionState } from './period.ts'

/** A letter of a level by the level's code, and the day it was written. */
export type SentLetter = { level: string; on: IsoDate }

/** What is known of one unit's report on a day. */
export type FollowUpFacts = {
  state: SubmissionState
  workflow: WorkflowState | null
  due: IsoDate | null
  /** The day it first came in. */
  received: IsoDate | null
  letters: readonly SentLetter[]
  /** The latest day by which the unit promised it, if it did. */
  promisedOn: IsoDate | null
}

/** Why a unit is on the list: due soon, overdue, received without content, or returned and not sent again. */
export type FollowUpKind = 'upcoming' | 'overdue' | 'empty' | 'returned'

export type FollowUpStep = {
  kind: FollowUpKind
  /** Days to the due date for `upcoming`, days past it for the others. */
  days: number
  /** The code of the level to write on this day; null when none is called for. */
  level: string | null
  /** The promised day that holds the next level back. */
  heldUntil: IsoDate | null
}

/** What to do about a unit's report on a day; null when nothing, so that a unit that has sent drops out. */
export function planFollowUp(facts: FollowUpFacts, on: IsoDate, rules: FollowUpRules): FollowUpStep | null {
  const kind = kindOf(facts, on)
  if (kind === null || facts.due === null) return null
  const days = Math.abs(daysBetween(facts.due, on))
  if (kind === 'upcoming') return days <= rules.daysBefore ? { kind, days, level: null, heldUntil: null } : null
  const heldUntil = facts.promisedOn !== null && facts.promisedOn >= on ? facts.promisedOn : null
  return { kind, days, level: levelOn(facts.letters, on, { days, heldUntil }, rules), heldUntil }
}

function kindOf({ state, workflow, due, received }: FollowUpFacts, on: IsoDate): FollowUpKind | null {
  if (due === null || state === 'exempt' || state === 'notYetFounded' || state === 'dissolved') return null
  const isMissing = received === null || received > on
  const open = isMissing ? 'overdue' : workflow === 'returned' ? 'returned' : state === 'sentEmpty' ? 'empty' : null
  return open !== null && on <= due ? 'upcoming' : open
}

/** The letter of this very day again, or the next level once the last letter has had its days; never one level twice. */
function levelOn(
  letters: readonly SentLetter[],
  on: IsoDate,
  { days, heldUntil }: { days: number; heldUntil: IsoDate | null },
  { levels }: FollowUpRules,
): string | null {
  const today = letters.find((letter) => letter.on === on)
  if (today) return today.level
  if (heldUntil !== null) return null
  const reached = Math.max(-1, ...letters.map((letter) => levels.findIndex(({ code }) => code === letter.level)))
  const next = levels[reached + 1]
  if (!next) return null
  const lastOn = letters
    .map((letter) => letter.on)
    .toSorted()
    .at(-1)
  const waited = lastOn === undefined ? days : daysBetween(lastOn, on)
  return waited >= next.daysAfter ? next.code : null
}

import { daysBetween, type IsoDate } from '../isoDate.ts'
import type { WorkflowState } from '../submissions/workflow.ts'
import type { SubmissionState } from './period.ts'

/** How far the chasing of one report has gone: nhắc lần 1, nhắc lần 2, báo cáo Thường trực. */
export const followUpLevels = ['first', 'second', 'standing'] as const
export type FollowUpLevel = (typeof followUpLevels)[number]

/** A letter of a level, and the day it was written. */
export type SentLetter = { level: FollowUpLevel; on: IsoDate }

/** How a late report is chased; proposals that an office may set otherwise (dự thảo). */
export const followUpRules = {
  /** A unit is reminded from this many days before its due date. */
  daysBefore: 5,
  /** Days that a letter is given before the next level. */
  daysBetweenLetters: 3,
  /** Days a letter gives to answer, moved to a working day. */
  daysToAnswer: 3,
} as const

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
  /** The level to write on this day; null when none is called for. */
  level: FollowUpLevel | null
  /** The promised day that holds the next level back. */
  heldUntil: IsoDate | null
}

/** What to do about a unit's report on a day; null when nothing, so that a unit that has sent drops out. */
export function planFollowUp(facts: FollowUpFacts, on: IsoDate): FollowUpStep | null {
  const kind = kindOf(facts, on)
  if (kind === null || facts.due === null) return null
  const days = Math.abs(daysBetween(facts.due, on))
  if (kind === 'upcoming') return days <= followUpRules.daysBefore ? { kind, days, level: null, heldUntil: null } : null
  const heldUntil = facts.promisedOn !== null && facts.promisedOn >= on ? facts.promisedOn : null
  return { kind, days, level: levelOn(facts.letters, on, heldUntil), heldUntil }
}

function kindOf({ state, workflow, due, received }: FollowUpFacts, on: IsoDate): FollowUpKind | null {
  if (due === null || state === 'exempt' || state === 'notYetFounded' || state === 'dissolved') return null
  const isMissing = received === null || received > on
  const open = isMissing ? 'overdue' : workflow === 'returned' ? 'returned' : state === 'sentEmpty' ? 'empty' : null
  return open !== null && on <= due ? 'upcoming' : open
}

/** The letter of this very day again, or the next level once the last letter has had its days; never one level twice. */
function levelOn(letters: readonly SentLetter[], on: IsoDate, heldUntil: IsoDate | null): FollowUpLevel | null {
  const today = letters.find((letter) => letter.on === on)
  if (today) return today.level
  if (heldUntil !== null) return null
  const last = letters.toSorted((a, b) => followUpLevels.indexOf(a.level) - followUpLevels.indexOf(b.level)).at(-1)
  if (!last) return followUpLevels[0]
  if (daysBetween(last.on, on) < followUpRules.daysBetweenLetters) return null
  return followUpLevels[followUpLevels.indexOf(last.level) + 1] ?? null
}

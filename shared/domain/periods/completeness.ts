import type { SubmissionState } from './period.ts'

/** A share of whole things: `value` is per cent in tenths (885 is 88,5 %), null when there is nothing to divide by. */
type Share = { part: number; whole: number; value: number | null; scale: 1 }

type Completeness = {
  /** How many units are in each state; together all of them. */
  counts: Record<SubmissionState, number>
  /** Units that owe a report: in time, late, missing or sent empty. */
  expected: number
  /** Reports with content, in time or late. */
  received: Share
  onTime: Share
}

/** Counts and rates over the states of all units of a period. A rate never passes 100 %, and shows 100,0 only when nothing is lacking. */
export function completeness(states: readonly SubmissionState[]): Completeness {
  const counts = countStates(states)
  const expected = counts.onTime + counts.late + counts.missing + counts.sentEmpty
  return {
    counts,
    expected,
    received: share(counts.onTime + counts.late, expected),
    onTime: share(counts.onTime, expected),
  }
}

function countStates(states: readonly SubmissionState[]): Record<SubmissionState, number> {
  const counts: Record<SubmissionState, number> = {
    onTime: 0,
    late: 0,
    missing: 0,
    exempt: 0,
    notYetFounded: 0,
    dissolved: 0,
    sentEmpty: 0,
  }
  for (const state of states) counts[state] += 1
  return counts
}

function share(part: number, whole: number): Share {
  if (whole === 0) return { part, whole, value: null, scale: 1 }
  const rounded = Math.floor((part * 2000 + whole) / (2 * whole))
  return { part, whole, value: part < whole ? Math.min(rounded, 999) : rounded, scale: 1 }
}

/**
 * What a person may have to say before a file from outside is taken in, forms and packages alike. `unit` and `reading` are
 * answered with a value, the others by agreeing.
 */
export const takingNeeds = [
  'unit',
  'reading',
  'otherWay',
  'sameSending',
  'keyChange',
  'unverified',
  'unitMatch',
  'closedPeriod',
  'frozenReport',
  'empty',
  'doubt',
  'difference',
] as const
export type TakingNeed = (typeof takingNeeds)[number]

/** What one general yes agrees to. A choice between two contents, a changed key and a closed or frozen report are asked one by one. */
export const generalYes: readonly TakingNeed[] = ['unverified', 'unitMatch', 'empty', 'doubt', 'difference']

/** Choosing a file among several that contradict each other is to have looked at what it says. */
const choices: readonly TakingNeed[] = ['otherWay', 'sameSending']
const seenByChoosing: readonly TakingNeed[] = ['empty', 'doubt', 'difference']

/** Everything that is agreed to once these are. */
export function withImplied(agreed: Iterable<TakingNeed>): ReadonlySet<TakingNeed> {
  const all = new Set(agreed)
  return choices.some((choice) => all.has(choice)) ? new Set([...all, ...seenByChoosing]) : all
}

/** Whether only an approval is missing: the file itself leaves nothing open. */
export function isWaitingForApproval(needs: readonly TakingNeed[]): boolean {
  return needs.length > 0 && needs.every((need) => need === 'closedPeriod' || need === 'frozenReport')
}

import type { Aim, Contest, Limit, Side } from './contest.ts'
import { resultKey, type Results } from './runRounds.ts'
import type { Measured } from './measureWork.ts'

/** A limit, what was reached (the median of the ratios of each round), and whether that is within it. */
export type Verdict = { ratio: number; limit: number | null; isMet: boolean }

/** One line of the table; `memory` without a limit is shown for information. */
export type Judged = {
  of: string
  against: string
  ms: [number, number]
  mb: [number, number]
  time: Verdict
  memory: Verdict
}

/** Compares two sides of a contest, round by round. */
export function judgeAim({ sides }: Contest, aim: Aim, results: Results): Judged {
  const [ours, theirs] = [mustFind(sides, aim.of, results), mustFind(sides, aim.against, results)]
  const ratio = (field: 'ms' | 'rss') =>
    median(ours.map((one, round) => one[field] / (theirs[round]?.[field] ?? Number.NaN)))
  const middle = (rounds: readonly Measured[], field: 'ms' | 'rss') => median(rounds.map((one) => one[field]))
  return {
    of: aim.of,
    against: aim.against,
    ms: [middle(ours, 'ms'), middle(theirs, 'ms')],
    mb: [middle(ours, 'rss'), middle(theirs, 'rss')],
    time: verdict(ratio('ms'), aim.time),
    memory: verdict(ratio('rss'), aim.memory),
  }
}

/** Medians of one side against its limits; of the blocks the longest of all rounds counts. */
export function judgeLimit({ sides }: Contest, limit: Limit, results: Results): { reached: Limit; isMet: boolean } {
  const rounds = mustFind(sides, limit.of, results)
  const reached = {
    of: limit.of,
    ms: median(rounds.map(({ ms }) => ms)),
    mb: median(rounds.map(({ rss }) => rss)),
    block: Math.max(...rounds.map(({ block }) => block ?? Number.NaN)),
  }
  const isMet = reached.ms <= limit.ms && reached.mb <= limit.mb && reached.block <= limit.block
  return { reached, isMet }
}

function mustFind(sides: readonly Side[], name: string, results: Results): readonly Measured[] {
  const side = sides.find((one) => one.name === name)
  const rounds = side && results.get(resultKey(side))
  if (!rounds || rounds.length === 0) throw new Error(`nothing was measured for ${name}`)
  return rounds
}

function verdict(ratio: number, limit: number | undefined): Verdict {
  return { ratio, limit: limit ?? null, isMet: limit === undefined || ratio <= limit }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

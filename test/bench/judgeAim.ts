import type { Aim, Contest } from './contest.ts'
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
  const measured = (name: string): readonly Measured[] => {
    const side = sides.find((one) => one.name === name)
    const rounds = side && results.get(resultKey(side))
    if (!rounds || rounds.length === 0) throw new Error(`nothing was measured for ${name}`)
    return rounds
  }
  const [ours, theirs] = [measured(aim.of), measured(aim.against)]
  const ratio = (field: keyof Measured) =>
    median(ours.map((one, round) => one[field] / (theirs[round]?.[field] ?? Number.NaN)))
  const middle = (rounds: readonly Measured[], field: keyof Measured) => median(rounds.map((one) => one[field]))
  return {
    of: aim.of,
    against: aim.against,
    ms: [middle(ours, 'ms'), middle(theirs, 'ms')],
    mb: [middle(ours, 'rss'), middle(theirs, 'rss')],
    time: verdict(ratio('ms'), aim.time),
    memory: verdict(ratio('rss'), aim.memory),
  }
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

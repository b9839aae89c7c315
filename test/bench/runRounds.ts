import type { Contest, Side } from './contest.ts'
import type { Measured } from './measureWork.ts'
import { runWork } from './runWork.ts'

/** What each side measured, a number a round; sides of different contests that do the same are run once. */
export type Results = ReadonlyMap<string, readonly Measured[]>

/** The name of a side's numbers in the results. */
export function resultKey({ work, args }: Side): string {
  return [work, ...args].join(' ')
}

/** Runs all sides in turn, round after round, each in a process of its own; each round starts one side further on. */
export async function runRounds(contests: readonly Contest[], rounds: number): Promise<Results> {
  const sides = [...new Map(contests.flatMap((one) => one.sides).map((side) => [resultKey(side), side])).values()]
  const results = new Map<string, Measured[]>(sides.map((side) => [resultKey(side), []]))
  for (let round = 0; round < rounds; round++) {
    process.stderr.write(`round ${round + 1} of ${rounds}\n`)
    for (let turn = 0; turn < sides.length; turn++) {
      const side = sides[(turn + round) % sides.length]
      if (side === undefined) continue
      side.beforeRun?.()
      results.get(resultKey(side))?.push(await runWork(side.work, side.args))
    }
  }
  return results
}

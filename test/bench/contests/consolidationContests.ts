import { join } from 'node:path'
import { prepareConsolidationBench } from '../consolidationData.ts'
import type { Contest, Side } from '../contest.ts'

const sql = { onePeriod: 'onePeriodBySql', withComparisons: 'withComparisonsBySql' } as const
type Work = keyof typeof sql
const warmUps = 20

/** Consolidating a period of the sample-sized province: about 230 units, all indicators, 20 quarters. */
export function prepareConsolidationContests(folder: string): Contest[] {
  const path = databaseOf(folder, 1)
  return [
    consolidationContest('consolidating one period', path, 'onePeriod', 'the same sums in SQL', 1.2),
    consolidationContest('with year-to-date, previous, last year', path, 'withComparisons', 'plain GROUP BY', 0.5),
  ]
}

/** The same at ten times the units, against itself. */
export function prepareGrowthContests(folder: string): Contest[] {
  const small = databaseOf(folder, 1)
  const large = databaseOf(folder, 10)
  const sides = (work: Work, runs: number): Side[] => [
    { name: 'ours', work: 'consolidate', args: [small, work, String(runs)] },
    { name: 'ours 10×', work: 'consolidate', args: [large, work, String(runs)] },
  ]
  const aims = [{ of: 'ours 10×', against: 'ours', time: 11 }]
  const growth = (title: string, work: Work, runs: number) => ({ title, sides: sides(work, runs), aims, notes: [] })
  return [
    growth('one period at 10× units', 'onePeriod', 0),
    growth('with comparisons at 10× units', 'withComparisons', 0),
    growth('with comparisons at 10× units, running program', 'withComparisons', warmUps),
  ]
}

function consolidationContest(title: string, path: string, work: Work, peer: string, time: number): Contest {
  const side = (name: string, what: string, runs: number): Side => {
    return { name, work: 'consolidate', args: [path, what, String(runs)] }
  }
  return {
    title,
    sides: [
      side('ours', work, 0),
      side(peer, sql[work], 0),
      side('ours, running', work, warmUps),
      side(`${peer}, running`, sql[work], warmUps),
    ],
    aims: [
      { of: 'ours', against: peer, time },
      { of: 'ours, running', against: `${peer}, running`, time },
    ],
    notes: [
      `"running": the median of nine after ${warmUps} of the same in that process, as in the program once it has started; otherwise the first work of the process, which reads and checks the catalogues with code that is not compiled yet`,
      'ours also reads tree and catalogues, states of reports, coverage, missing units, ratios and notices; the SQL gives the sums alone',
    ],
  }
}

const made = new Set<string>()

function databaseOf(folder: string, factor: number): string {
  const path = join(folder, `consolidation-${factor}.db`)
  if (!made.has(path)) prepareConsolidationBench(path, factor)
  made.add(path)
  return path
}

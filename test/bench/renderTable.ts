import type { Contest } from './contest.ts'
import { judgeAim, judgeLimit, type Judged, type Verdict } from './judgeAim.ts'
import type { Results } from './runRounds.ts'

/** The results as a Markdown table, a line for each aim, and the notes under it. */
export function renderTable(contests: readonly Contest[], results: Results): string {
  const rows = contests.flatMap((contest) =>
    contest.aims.map((aim) => renderRow(contest.title, judgeAim(contest, aim, results))),
  )
  const head = ['work', 'compared', 'time', 'aim', 'peak memory', 'aim', 'ms', 'MB', 'met']
  const notes = contests.flatMap(({ title, notes: all }) => all.map((note) => `- ${title}: ${note}`))
  const compared = rows.length > 0 ? [line(head), line(head.map(() => '---')), ...rows, ''] : []
  return [...compared, ...renderLimits(contests, results), ...notes].join('\n')
}

function renderLimits(contests: readonly Contest[], results: Results): string[] {
  const head = ['work', 'seconds', 'limit', 'peak MB', 'limit', 'longest block, processor ms', 'limit', 'met']
  const rows = contests.flatMap((contest) =>
    (contest.limits ?? []).map((limit) => {
      const { reached, isMet } = judgeLimit(contest, limit, results)
      const seconds = [(reached.ms / 1000).toFixed(1), `≤ ${limit.ms / 1000}`]
      const rest = [reached.mb.toFixed(0), `≤ ${limit.mb}`, reached.block.toFixed(0), `≤ ${limit.block}`]
      return line([contest.title, ...seconds, ...rest, isMet ? 'yes' : '**no**'])
    }),
  )
  return rows.length > 0 ? [line(head), line(head.map(() => '---')), ...rows, ''] : []
}

function renderRow(title: string, { of, against, ms, mb, time, memory }: Judged): string {
  const pair = ([ours, theirs]: [number, number]) => `${ours.toFixed(0)} : ${theirs.toFixed(0)}`
  const isMet = time.isMet && memory.isMet
  const cells = [title, `${of} : ${against}`, ...ratioCells(time), ...ratioCells(memory), pair(ms), pair(mb)]
  return line([...cells, isMet ? 'yes' : '**no**'])
}

function ratioCells({ ratio, limit }: Verdict): [string, string] {
  return [`${ratio.toFixed(ratio < 1 ? 3 : 2)}×`, limit === null ? '–' : `≤ ${limit}×`]
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

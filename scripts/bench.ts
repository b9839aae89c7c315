import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleWorks } from '../test/bench/bundleWorks.ts'
import type { Contest } from '../test/bench/contest.ts'
import { prepareAnnexContests } from '../test/bench/contests/annexContests.ts'
import { prepareConsolidationContests, prepareGrowthContests } from '../test/bench/contests/consolidationContests.ts'
import { prepareFillContests } from '../test/bench/contests/fillContests.ts'
import { prepareFormContests } from '../test/bench/contests/formContests.ts'
import { prepareImportContests } from '../test/bench/contests/importContests.ts'
import { prepareLoadContests } from '../test/bench/contests/loadContests.ts'
import { prepareWordContests } from '../test/bench/contests/wordContests.ts'
import { describeMachine } from '../test/bench/describeMachine.ts'
import { renderTable } from '../test/bench/renderTable.ts'
import { runRounds } from '../test/bench/runRounds.ts'

const preparations: Readonly<Record<string, (folder: string) => Contest[] | Promise<Contest[]>>> = {
  word: prepareWordContests,
  annex: prepareAnnexContests,
  fill: prepareFillContests,
  form: prepareFormContests,
  import: prepareImportContests,
  load: prepareLoadContests,
  consolidate: prepareConsolidationContests,
  growth: prepareGrowthContests,
}
const usage = `npm run bench -- [--rounds N] [--only ${Object.keys(preparations).join('|')}]…`

const { rounds, keys } = readOptions()
const machine = describeMachine()
installPeers()
await bundleWorks()
const folder = mkdtempSync(join(tmpdir(), 'qcdc-bench-'))
try {
  const contests = await prepare(keys)
  const results = await runRounds(contests, rounds)
  console.log(machine)
  console.log(
    `${rounds} interleaved rounds, each work the first of a fresh process; ratios are medians of each round's.`,
  )
  console.log('Module loading is not timed. Our code runs bundled, as it ships; the peers as they are published.\n')
  console.log(renderTable(contests, results))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function readOptions(): { rounds: number; keys: string[] } {
  const options = { rounds: { type: 'string', default: '5' }, only: { type: 'string', multiple: true } } as const
  const { values } = parseArgs({ options })
  const wanted = values.only ?? Object.keys(preparations)
  const count = Number(values.rounds)
  if (Number.isInteger(count) && count > 0 && wanted.every((key) => Object.hasOwn(preparations, key))) {
    return { rounds: count, keys: wanted }
  }
  console.error(usage)
  process.exit(2)
}

/** The peers have a package of their own, so that the product's install stays small. */
function installPeers(): void {
  const home = join(import.meta.dirname, '../test/bench')
  if (existsSync(join(home, 'node_modules/@e965/xlsx/package.json'))) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const isShell = process.platform === 'win32'
  execFileSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: home, stdio: 'inherit', shell: isShell })
}

async function prepare(wanted: readonly string[]): Promise<Contest[]> {
  const contests: Contest[] = []
  for (const key of wanted) {
    process.stderr.write(`preparing ${key}\n`)
    contests.push(...((await preparations[key]?.(folder)) ?? []))
  }
  return contests
}

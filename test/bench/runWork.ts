import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { worksFolder } from './bundleWorks.ts'
import type { Measured } from './measureWork.ts'

const run = promisify(execFile)

/** Runs one bundled program in a fresh process; `out` takes the bytes it makes. Throws when it fails. */
export async function runWork(work: string, args: readonly string[], out?: string): Promise<Measured> {
  const { BENCH_OUT: _, ...inherited } = process.env
  const env = { ...inherited, ...(out === undefined ? {} : { BENCH_OUT: out }) }
  const { stdout } = await run(process.execPath, [join(worksFolder, `${work}.js`), ...args], { env })
  return JSON.parse(stdout) as Measured
}

import { readFileSync, writeFileSync } from 'node:fs'

/** What one process measured: milliseconds of its first work, and the most memory it ever held, in MB. */
export type Measured = { ms: number; rss: number }

/**
 * Does a work once, as the first of a fresh process with its modules loaded, and prints what it took. Bytes that come
 * out are written to the file that BENCH_OUT names, after the clock has stopped.
 */
export async function measureWork(work: () => unknown): Promise<void> {
  const start = performance.now()
  const result = await work()
  printMeasured(performance.now() - start)
  if (process.env.BENCH_OUT !== undefined && result instanceof Uint8Array) {
    writeFileSync(process.env.BENCH_OUT, result)
  }
}

/** Does a work many times, as a program that is already running would, and prints the median of the last nine. */
export async function measureRunning(work: () => unknown, warmUps: number): Promise<void> {
  for (let run = 0; run < warmUps; run++) await work()
  const times: number[] = []
  while (times.length < 9) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  printMeasured(times.sort((a, b) => a - b)[4] ?? Number.NaN)
}

function printMeasured(ms: number): void {
  const measured: Measured = { ms, rss: peakMemory() }
  process.stdout.write(JSON.stringify(measured))
}

/** An argument of the process by its place; throws when it is not there. */
export function argument(place: number): string {
  const value = process.argv[place + 2]
  if (value === undefined) throw new Error(`argument ${place} is missing`)
  return value
}

/** On Linux `maxRSS` starts at what the parent held when it forked, so the kernel's own mark of this program comes first. */
function peakMemory(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    if (kilobytes !== undefined) return Number(kilobytes) / 1024
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024
}

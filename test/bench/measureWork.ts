import { readFileSync, writeFileSync } from 'node:fs'

/**
 * What one process measured: milliseconds of its first work, the most memory it ever held in MB, and, where other calls
 * must get through meanwhile, the longest turn in which none could, in milliseconds of processor time.
 */
export type Measured = { ms: number; rss: number; block?: number }

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

/** Does a work once as measureWork does, and watches the longest turn in which this thread did nothing else. */
export async function measureAlive(work: () => Promise<void>): Promise<void> {
  const turns = watchTurns()
  const start = performance.now()
  await work()
  printMeasured(performance.now() - start, turns.longest())
}

/** Processor time of this thread from turn to turn: other programs that want the processor do not lengthen it. */
function watchTurns(): { longest(): number } {
  const spent = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let [longest, last] = [0, spent()]
  const look = () => {
    const now = spent()
    longest = Math.max(longest, now - last)
    last = now
  }
  const watch = setInterval(look, 1)
  return {
    longest: () => {
      clearInterval(watch)
      look()
      return longest
    },
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

function printMeasured(ms: number, block?: number): void {
  const measured: Measured = { ms, rss: peakMemory(), ...(block === undefined ? {} : { block }) }
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

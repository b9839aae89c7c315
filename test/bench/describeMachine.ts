import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os'

/** The machine that the bench runs on, and how busy it was before. */
export function describeMachine(): string {
  const gigabytes = (totalmem() / 1024 ** 3).toFixed(1)
  const [load = 0] = loadavg()
  return (
    `${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores, ${gigabytes} GB; ` +
    `${platform()} ${release()} ${arch()}; Node ${process.version}; load at the start ${load.toFixed(1)}`
  )
}

import { readFileSync, writeFileSync } from 'node:fs'
import { openFormReader } from '#engine/exchange/reading/openFormReader.ts'
import { openReaderThread } from '#engine/exchange/reading/openReaderThread.ts'

/** What reading one file took, as a form or as the rows of a list, and whether it could be read as that; megabytes is the most that the process held meanwhile, null where the system does not tell. */
export type MeasuredRead = { path: string; isRead: boolean; seconds: number; megabytes: number | null }

// A process of its own, so that nothing but the reading is in its memory: the list of files and the kind in, one line of JSON a
// file out.
const reader = process.argv[3] === 'rows' ? rowReader() : openFormReader()
for (const path of JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as string[]) {
  forgetPeak()
  const started = performance.now()
  const answer = await reader.read(readFileSync(path))
  const measured: MeasuredRead = {
    path,
    isRead: answer.ok,
    seconds: (performance.now() - started) / 1_000,
    megabytes: peakMegabytes(),
  }
  process.stdout.write(`${JSON.stringify(measured)}\n`)
}
await reader.close()

function rowReader() {
  const thread = openReaderThread()
  return { read: (bytes: Uint8Array) => thread.read('rows', bytes), close: thread.close }
}

/** Linux keeps the peak until it is told to start anew (proc(5), clear_refs). */
function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5')
}

function peakMegabytes(): number | null {
  if (process.platform !== 'linux') return null
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1_024
}

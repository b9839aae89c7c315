import { Worker } from 'node:worker_threads'
import { readingLimits } from './readingLimits.ts'

let ready: Worker | null = null
let isKeptReady = false

/**
 * From now on a reading thread stands ready, because starting one takes as long as reading several forms. It is a fresh one
 * for every reader, so that nothing of one file can wait there for the next, and keeps no process running.
 */
export function keepThreadReady(): void {
  isKeptReady = true
  ready ??= startReady()
}

/** The thread that stands ready, or a new one; `endThread` must be called. */
export function takeThread(): Worker {
  const taken = ready ?? startThread()
  ready = null
  taken.ref()
  return taken
}

/** Ends a taken thread, and lets the next one start where one is to stand ready. */
export async function endThread(thread: Worker): Promise<void> {
  await thread.terminate()
  if (isKeptReady) ready ??= startReady()
}

function startReady(): Worker {
  const started = startThread()
  started.unref()
  const forget = () => {
    if (ready === started) ready = null
  }
  started.once('error', forget)
  started.once('exit', forget)
  return started
}

/** In the packed program the thread is a script beside the engine's; from sources Node runs the TypeScript. */
function startThread(): Worker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new Worker(new URL(`./formReaderThread.${extension}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: readingLimits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    env: {},
  })
}

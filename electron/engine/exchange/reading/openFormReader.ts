import { Worker } from 'node:worker_threads'
import type { FormDocument } from '#shared/domain/exchange/formDocument.ts'
import { identityFromRows } from '#shared/domain/exchange/formIdentity.ts'
import type { ThreadAnswer } from './readerMessages.ts'
import { damagedIdentitySentence } from './readingFault.ts'
import { readingLimits } from './readingLimits.ts'

/** A form, or a word for programs and a sentence for a clerk on why there is none. */
type ReaderAnswer = { ok: true; document: FormDocument } | { ok: false; code: string; sentence: string }

/** Reads forms one after the other in a thread of its own, which is ended when a file takes too long or too much memory. */
export type FormReader = {
  /** Never rejects: a file that cannot be read is answered with a code and a sentence. */
  read(bytes: Uint8Array): Promise<ReaderAnswer>
  close(): Promise<void>
}

/** Opens a reader; its thread starts with the first file and is used for all of them. `close` must be called. */
export function openFormReader(milliseconds: number = readingLimits.milliseconds): FormReader {
  let worker: Worker | null = null
  const end = async () => {
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  return {
    async read(bytes) {
      worker ??= startThread()
      const answer = await askOnce(worker, bytes, milliseconds)
      if (!answer.ok && endingCodes.has(answer.code)) await end()
      return withIdentity(answer)
    },
    close: end,
  }
}

function withIdentity(answer: ThreadAnswer): ReaderAnswer {
  if (!answer.ok) return answer
  const { rows, ...cells } = answer.form
  const identity = identityFromRows(rows)
  return identity === null
    ? { ok: false, code: 'badIdentity', sentence: damagedIdentitySentence }
    : { ok: true, document: { identity, ...cells } }
}

const endingCodes: ReadonlySet<string> = new Set(['tooSlow', 'tooMuchMemory'])

/** In the packed program the thread is a script beside the engine's; from sources Node runs the TypeScript. */
function startThread(): Worker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new Worker(new URL(`./formReaderThread.${extension}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: readingLimits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    env: {},
  })
}

function askOnce(worker: Worker, bytes: Uint8Array, milliseconds: number): Promise<ThreadAnswer> {
  return new Promise((resolve) => {
    const finish = (answer: ThreadAnswer) => {
      clearTimeout(timer)
      worker.off('message', finish)
      worker.off('error', fail)
      resolve(answer)
    }
    const fail = () => finish(tooMuchMemory)
    const timer = setTimeout(() => finish(tooSlow), milliseconds)
    worker.on('message', finish)
    worker.on('error', fail)
    worker.postMessage(bytes)
  })
}

const tooSlow: ThreadAnswer = {
  ok: false,
  code: 'tooSlow',
  sentence: 'Đọc tệp quá lâu nên đã dừng lại. Hãy kiểm tra xem có chọn nhầm tệp không.',
}

/** The only error that leaves the thread: everything else is answered inside it. */
const tooMuchMemory: ThreadAnswer = {
  ok: false,
  code: 'tooMuchMemory',
  sentence: 'Tệp cần quá nhiều bộ nhớ nên không mở. Hãy kiểm tra xem có chọn nhầm tệp không.',
}

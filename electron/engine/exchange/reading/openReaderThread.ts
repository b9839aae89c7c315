import type { Worker } from 'node:worker_threads'
import type { ReadKind, ThreadAnswer, ThreadQuestion, Unread } from './readerMessages.ts'
import { readingLimits } from './readingLimits.ts'
import { endThread, takeThread } from './readyThread.ts'

/** A thread of its own that reads files one after the other; ended when a file takes too long or too much memory. */
type ReaderThread = {
  /** Never rejects: a file that cannot be read is answered with a code and a sentence. */
  read<K extends ReadKind>(kind: K, bytes: Uint8Array): Promise<ThreadAnswer<K>>
  close(): Promise<void>
}

/** Opens a reader; its thread starts at once, beside the caller's work, and reads all files. `close` must be called. */
export function openReaderThread(milliseconds: number = readingLimits.milliseconds): ReaderThread {
  let worker: Worker | null = takeThread()
  const end = async () => {
    const ending = worker
    worker = null
    if (ending) await endThread(ending)
  }
  return {
    async read<K extends ReadKind>(kind: K, bytes: Uint8Array) {
      worker ??= takeThread()
      const answer = await askOnce(worker, { kind, bytes }, milliseconds)
      if (!answer.ok && endingCodes.has(answer.code)) await end()
      return answer as ThreadAnswer<K>
    },
    close: end,
  }
}

const endingCodes: ReadonlySet<string> = new Set(['tooSlow', 'tooMuchMemory'])

function askOnce(worker: Worker, question: ThreadQuestion, milliseconds: number): Promise<ThreadAnswer> {
  return new Promise((resolve) => {
    const finish = (answer: ThreadAnswer) => {
      clearTimeout(timer)
      worker.off('message', hear)
      worker.off('error', fail)
      resolve(answer)
    }
    const hear = (text: string) => finish(JSON.parse(text) as ThreadAnswer)
    const fail = () => finish(tooMuchMemory)
    const timer = setTimeout(() => finish(tooSlow), milliseconds)
    worker.on('message', hear)
    worker.on('error', fail)
    worker.postMessage(question)
  })
}

const tooSlow: Unread = {
  ok: false,
  code: 'tooSlow',
  sentence: 'Đọc tệp quá lâu nên đã dừng lại. Hãy kiểm tra xem có chọn nhầm tệp không.',
}

/** The only error that leaves the thread: everything else is answered inside it. */
const tooMuchMemory: Unread = {
  ok: false,
  code: 'tooMuchMemory',
  sentence: 'Tệp cần quá nhiều bộ nhớ nên không mở. Hãy kiểm tra xem có chọn nhầm tệp không.',
}

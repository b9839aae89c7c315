import type { FormDocument } from '#shared/domain/exchange/formDocument.ts'
import { identityFromRows } from '#shared/domain/exchange/formIdentity.ts'
import { openReaderThread } from './openReaderThread.ts'
import type { ThreadAnswer, Unread } from './readerMessages.ts'
import { damagedIdentitySentence } from './readingFault.ts'

/** A form, or why there is none. */
type ReaderAnswer = { ok: true; document: FormDocument } | Unread

/** Reads forms one after the other in the reading thread. */
export type FormReader = {
  /** Never rejects: a file that cannot be read is answered with a code and a sentence. */
  read(bytes: Uint8Array): Promise<ReaderAnswer>
  close(): Promise<void>
}

/** Opens a reader of forms; `close` must be called. */
export function openFormReader(milliseconds?: number): FormReader {
  const thread = openReaderThread(milliseconds)
  return { read: async (bytes) => withIdentity(await thread.read('form', bytes)), close: thread.close }
}

function withIdentity(answer: ThreadAnswer<'form'>): ReaderAnswer {
  if (!answer.ok) return answer
  const { rows, sheets, figures, narratives } = answer.content
  const identity = identityFromRows(rows)
  return identity === null
    ? { ok: false, code: 'badIdentity', sentence: damagedIdentitySentence }
    : { ok: true, document: { identity, sheets, figures: new Map(figures), narratives: new Map(narratives) } }
}

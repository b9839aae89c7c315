import type { FormDocument } from '#shared/domain/exchange/formDocument.ts'

/** What the reading thread answers to the bytes of one file. */
export type ReaderAnswer = { ok: true; document: FormDocument } | { ok: false; code: string; sentence: string }

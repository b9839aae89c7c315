import type { RawForm } from './readForm.ts'

/** What the reading thread answers to the bytes of one file. */
export type ThreadAnswer = { ok: true; form: RawForm } | { ok: false; code: string; sentence: string }

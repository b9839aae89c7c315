import type { RawForm } from './readForm.ts'
import type { ForeignRows } from './readRows.ts'

/** What a file can be read as. */
type ReadContents = { form: RawForm; rows: ForeignRows }
export type ReadKind = keyof ReadContents

/** What the reading thread is asked: the bytes of one file, and what to read them as. */
export type ThreadQuestion = { kind: ReadKind; bytes: Uint8Array }

/** A file that is not read: a word for programs, a sentence for a clerk. */
export type Unread = { ok: false; code: string; sentence: string }

/** What the thread answers to a question of a kind; sent as JSON, which is quicker than a copy of hundreds of objects. */
export type ThreadAnswer<K extends ReadKind = ReadKind> = { ok: true; content: ReadContents[K] } | Unread

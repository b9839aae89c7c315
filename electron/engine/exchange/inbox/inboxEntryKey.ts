import { refuse } from '#shared/contract/failure.ts'

/** Which kept file a key means: a form by the id of its bytes, or an exchange file. */
type EntryRef = { kind: 'form' | 'exchange'; id: number }

/** The key under which screens know a kept file: "form-12", "exchange-7". */
export function inboxEntryKey({ kind, id }: EntryRef): string {
  return `${kind}-${id}`
}

/** The kept file behind a key. Throws `Refusal` badInput. */
export function mustReadEntryKey(key: string): EntryRef {
  const [, kind, id] = /^(form|exchange)-(\d+)$/.exec(key) ?? []
  if (kind === undefined || id === undefined)
    return refuse('badInput', { field: 'entry', reason: 'không có tệp đến này' })
  return { kind: kind === 'form' ? 'form' : 'exchange', id: Number(id) }
}

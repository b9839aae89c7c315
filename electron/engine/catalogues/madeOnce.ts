import type { ReadDatabase } from '../database/database.ts'

const made = new WeakMap<ReadDatabase, Map<string, unknown>>()

/**
 * What was made of a kept text, made once for each database that is open. The digest names the text for ever, so that
 * nothing here can become stale, not even by a transaction that is taken back. All callers share the value: it is frozen.
 */
export function madeOnce<T>(db: ReadDatabase, digest: string, make: () => T): T {
  const known = made.get(db) ?? new Map<string, unknown>()
  made.set(db, known)
  if (!known.has(digest)) known.set(digest, frozen(make()))
  return known.get(digest) as T
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

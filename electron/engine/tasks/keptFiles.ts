import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { IsoInstant } from '#shared/domain/isoDate.ts'
import type { KeptFileRef } from '#shared/domain/registers/registerField.ts'
import type { ReadDatabase, WriteDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { readLimited } from '../files/readLimited.ts'

/** The largest file that is copied into the database. */
const limitMegabytes = 25

/** Reads a file that proves something. Throws `Refusal` fileMissing or fileTooLarge. */
export function readEvidence(path: string): KeptFileRef & { content: Buffer } {
  return toEvidence(basename(path).normalize('NFC'), readLimited(path, limitMegabytes))
}

/** A file with its digest and size. */
export function toEvidence(name: string, content: Buffer): KeptFileRef & { content: Buffer } {
  return { name, digest: createHash('sha256').update(content).digest('hex'), size: content.length, content }
}

/** Copies a file into the database, once for all that point at it. */
export function keepFile(db: WriteDatabase, file: { digest: string; content: Buffer }, addedAt: IsoInstant): void {
  db.run(sql`
    INSERT INTO kept_file (digest, content, added_at) VALUES (${file.digest}, ${file.content}, ${addedAt})
    ON CONFLICT DO NOTHING`)
}

/** The bytes of a kept file, whose digest is checked again. Throws when they are not those that were kept. */
export function mustReadKeptFile(db: ReadDatabase, digest: string): Buffer {
  const row = db.get<{ content: Uint8Array }>(sql`SELECT content FROM kept_file WHERE digest = ${digest}`)
  const content = Buffer.from(row?.content ?? [])
  if (createHash('sha256').update(content).digest('hex') !== digest) throw new Error(`kept file ${digest} is damaged`)
  return content
}

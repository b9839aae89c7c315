import type { PublicKeys } from '#shared/domain/exchange/packageEnvelope.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import type { CommandContext } from '../../engineContext.ts'
import { generateKeys, keyIdOf, type KeyPair } from './keyPairs.ts'

/** Our office's keys, both halves. They never leave the database. */
export type OfficeKeys = { id: string; signing: KeyPair; sealing: KeyPair }

type Row = {
  key_id: string
  signing_public: string
  signing_private: string
  sealing_public: string
  sealing_private: string
}

/** The keys in use, or null before the first file was made. */
export function findOfficeKeys(db: ReadDatabase): OfficeKeys | null {
  const row = db.get<Row>(sql`SELECT * FROM office_key ORDER BY rowid DESC LIMIT 1`)
  return row ? toKeys(row) : null
}

/** The keys of an id, also ones that are no longer in use: what was sealed for them can still be opened. */
export function findOfficeKeysById(db: ReadDatabase, id: string): OfficeKeys | null {
  const row = db.get<Row>(sql`SELECT * FROM office_key WHERE key_id = ${id}`)
  return row ? toKeys(row) : null
}

/** The keys in use, made now where there are none. */
export function ensureOfficeKeys({ db, clock, logChange }: CommandContext): OfficeKeys {
  const known = findOfficeKeys(db)
  if (known) return known
  const [signing, sealing] = [generateKeys('Ed25519'), generateKeys('X25519')]
  const id = keyIdOf(signing.publicKey, sealing.publicKey)
  db.run(sql`
    INSERT INTO office_key (key_id, signing_public, signing_private, sealing_public, sealing_private, created_at)
    VALUES (${id}, ${signing.publicKey}, ${signing.privateKey}, ${sealing.publicKey}, ${sealing.privateKey}, ${clock()})`)
  logChange({ entity: 'officeKey', key: id, before: null, after: { id } })
  return { id, signing, sealing }
}

/** What other offices may know of our keys. */
export function publicHalf({ id, signing, sealing }: OfficeKeys): PublicKeys {
  return { id, signing: signing.publicKey, sealing: sealing.publicKey }
}

function toKeys(row: Row): OfficeKeys {
  return {
    id: row.key_id,
    signing: { publicKey: row.signing_public, privateKey: row.signing_private },
    sealing: { publicKey: row.sealing_public, privateKey: row.sealing_private },
  }
}

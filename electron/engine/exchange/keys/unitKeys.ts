import type { PublicKeys } from '#shared/domain/exchange/packageEnvelope.ts'
import type { IsoInstant } from '#shared/domain/isoDate.ts'
import type { ReadDatabase, WriteDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'

/** A key of another office: seen in a file, trusted by its check code, or replaced by a later one. */
type UnitKey = PublicKeys & {
  unitId: number
  standing: 'seen' | 'trusted' | 'replaced'
  firstSeenAt: IsoInstant
  confirmedAt: IsoInstant | null
}

/** Every key ever seen, newest first within its unit. */
export function loadUnitKeys(db: ReadDatabase): UnitKey[] {
  return db.all<UnitKey>(sql`
    SELECT key_id AS id, signing_public AS signing, sealing_public AS sealing, unit_id AS unitId, standing,
           first_seen_at AS firstSeenAt, confirmed_at AS confirmedAt
    FROM unit_key ORDER BY unit_id, first_seen_at DESC, key_id`)
}

/** The one key of a unit that a person trusts, or null. */
export function findTrustedKey(db: ReadDatabase, unitId: number): UnitKey | null {
  return loadUnitKeys(db).find((key) => key.unitId === unitId && key.standing === 'trusted') ?? null
}

/** How a unit's file stands by the key it is signed with. A replaced key is as suspicious as one never seen. */
export function keyStanding(
  db: ReadDatabase,
  unitId: number,
  keys: PublicKeys | null,
): 'trusted' | 'unsigned' | 'unknown' | 'changed' {
  if (keys === null) return 'unsigned'
  const known = loadUnitKeys(db).filter((key) => key.unitId === unitId)
  const trusted = known.find(({ standing }) => standing === 'trusted')
  if (!trusted)
    return known.some(({ id, standing }) => id === keys.id && standing === 'replaced') ? 'changed' : 'unknown'
  return trusted.signing === keys.signing && trusted.sealing === keys.sealing ? 'trusted' : 'changed'
}

/** Remembers a key that came with a file; what is known of it already stays. */
export function saveSeenKey(db: WriteDatabase, unitId: number, keys: PublicKeys, at: IsoInstant): void {
  db.run(sql`
    INSERT INTO unit_key (unit_id, key_id, signing_public, sealing_public, standing, first_seen_at)
    VALUES (${unitId}, ${keys.id}, ${keys.signing}, ${keys.sealing}, 'seen', ${at})
    ON CONFLICT DO NOTHING`)
}

/** Trusts a unit's key no longer: what it signs is asked about like what a changed key signs. */
export function revokeKey(db: WriteDatabase, unitId: number): void {
  db.run(sql`UPDATE unit_key SET standing = 'replaced' WHERE unit_id = ${unitId} AND standing = 'trusted'`)
}

/** Makes a seen key the one that is trusted; the one before is replaced. */
export function trustKey(db: WriteDatabase, unitId: number, keyId: string, at: IsoInstant): void {
  revokeKey(db, unitId)
  db.run(sql`
    UPDATE unit_key SET standing = 'trusted', confirmed_at = ${at} WHERE unit_id = ${unitId} AND key_id = ${keyId}`)
}

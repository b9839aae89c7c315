import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { CommandContext } from '../../engineContext.ts'
import { publicHalf, type OfficeKeys } from '../keys/officeKeys.ts'
import { nextSequence } from './fileQueries.ts'
import { sha256 } from './packedJson.ts'
import { programVersion } from './programVersion.ts'
import { toPackageUnit } from './unitNames.ts'

/** A file of ours before it is signed; `payload` as it will stand in the file. */
type Outgoing = { id: string; sender: UnitAsOf; receiver: UnitAsOf; keys: OfficeKeys; payload: Uint8Array }

/** What the header of every file of ours says, whatever its kind. Takes the next sequence number. */
export function outgoingHead({ db, clock }: CommandContext, { id, sender, receiver, keys, payload }: Outgoing) {
  return {
    version: 1 as const,
    id,
    sequence: nextSequence(db),
    sender: toPackageUnit(sender),
    receiver: toPackageUnit(receiver),
    keys: publicHalf(keys),
    payloadDigest: sha256(payload),
    program: programVersion,
    createdAt: clock(),
  }
}

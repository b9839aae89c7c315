import { refuse } from '#shared/contract/failure.ts'
import type { EnrolmentHeader } from '#shared/domain/exchange/packageEnvelope.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { descendantsAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { CommandContext } from '../../engineContext.ts'
import { loadTree, mustFindOurUnitId, mustFindUnit } from '../../units/unitQueries.ts'
import { checkCodeOf } from '../keys/keyPairs.ts'
import { ensureOfficeKeys, publicHalf } from '../keys/officeKeys.ts'
import { writeEnvelope } from './envelopeFile.ts'
import { nextSequence, saveFile } from './fileQueries.ts'
import { packJson, sha256 } from './packedJson.ts'
import { programVersion } from './programVersion.ts'
import { toPackageUnit } from './unitNames.ts'

/** The enrolment file of a unit below us: it carries our keys, which the unit trusts once it has heard the check code. */
export function makeEnrolment(context: CommandContext, code: string): { bytes: Buffer; id: string; checkCode: string } {
  const { db, clock, today } = context
  const tree = loadTree(db, today())
  const unit = mustFindUnit(db, tree, code)
  const office = tree.byId.get(mustFindOurUnitId(db)) ?? refuse('databaseEmpty', {})
  if (!descendantsAsOf(tree, office.id).some(({ id }) => id === unit.id))
    refuse('unitNotOurs', { unit: fullName(unit) })
  const keys = ensureOfficeKeys(context)
  const { packed } = packJson({ purpose: 'enrolment' })
  const header: EnrolmentHeader = {
    version: 1,
    kind: 'enrolment',
    id: context.newId(),
    sequence: nextSequence(db),
    sender: toPackageUnit(office),
    receiver: toPackageUnit(unit),
    keys: publicHalf(keys),
    payloadDigest: sha256(packed),
    program: programVersion,
    createdAt: clock(),
  }
  const bytes = writeEnvelope(header, packed, keys)
  saveFile(db, header, {
    direction: 'out',
    senderId: office.id,
    verification: 'verified',
    standing: 'sent',
    reason: '',
    at: clock(),
    bytes,
  })
  context.logChange({ entity: 'exchangeFile', key: header.id, before: null, after: { unit: code } })
  return { bytes, id: header.id, checkCode: checkCodeOf(publicHalf(keys)) }
}

import { refuse } from '#shared/contract/failure.ts'
import type { EnrolmentHeader } from '#shared/domain/exchange/packageEnvelope.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { descendantsAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { CommandContext } from '../../engineContext.ts'
import { loadTree, mustFindOurUnitId, mustFindUnit } from '../../units/unitQueries.ts'
import { checkCodeOf } from '../keys/keyPairs.ts'
import { ensureOfficeKeys, publicHalf } from '../keys/officeKeys.ts'
import { keepOutgoing } from './keepOutgoing.ts'
import { outgoingHead } from './outgoingHead.ts'
import { packJson } from './packedJson.ts'

/** The enrolment file of a unit below us: it carries our keys, which the unit trusts once it has heard the check code. */
export function makeEnrolment(context: CommandContext, code: string): { bytes: Buffer; id: string; checkCode: string } {
  const { db, today } = context
  const tree = loadTree(db, today())
  const unit = mustFindUnit(db, tree, code)
  const office = tree.byId.get(mustFindOurUnitId(db)) ?? refuse('databaseEmpty', {})
  if (!descendantsAsOf(tree, office.id).some(({ id }) => id === unit.id))
    refuse('unitNotOurs', { unit: fullName(unit) })
  const keys = ensureOfficeKeys(context)
  const { packed } = packJson({ purpose: 'enrolment' })
  const head = outgoingHead(context, { id: context.newId(), sender: office, receiver: unit, keys, payload: packed })
  const header: EnrolmentHeader = { ...head, kind: 'enrolment' }
  const bytes = keepOutgoing(context, header, { payload: packed, keys, senderId: office.id, change: { unit: code } })
  return { bytes, id: header.id, checkCode: checkCodeOf(publicHalf(keys)) }
}

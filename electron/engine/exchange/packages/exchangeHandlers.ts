import { refuse } from '#shared/contract/failure.ts'
import type { exchangeContract } from '#shared/contract/exchangeContract.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import { writeFileAtomically } from '../../files/writeFileAtomically.ts'
import type { Handlers } from '../../handler.ts'
import { unitRefs } from '../../units/unitRefs.ts'
import { mustFindUnitId } from '../../units/unitQueries.ts'
import { returnSubmission } from '../../submissions/decideSubmission.ts'
import { checkCodeOf } from '../keys/keyPairs.ts'
import { ensureOfficeKeys, findOfficeKeys, publicHalf } from '../keys/officeKeys.ts'
import { findTrustedKey, loadUnitKeys, revokeKey, trustKey } from '../keys/unitKeys.ts'
import { loadAlarms, loadFiles } from './fileQueries.ts'
import { makeEnrolment } from './makeEnrolment.ts'
import { makePackage } from './makePackage.ts'
import { makeReceipt } from './makeReceipt.ts'

export const exchangeHandlers: Handlers<typeof exchangeContract> = {
  'exchange.keys': ({ db, today }) => {
    const ours = findOfficeKeys(db)
    const refOf = unitRefs(db, today())
    const others = loadUnitKeys(db).map((key) => ({
      unit: refOf(key.unitId),
      keyId: key.id,
      checkCode: checkCodeOf(key),
      standing: key.standing,
      firstSeenAt: key.firstSeenAt,
      confirmedAt: key.confirmedAt,
    }))
    return {
      ours: ours && { keyId: ours.id, checkCode: checkCodeOf(publicHalf(ours)) },
      others,
      alarms: loadAlarms(db),
    }
  },

  'exchange.trust': ({ db, clock, logChange }, { unit, checkCode }) => {
    const unitId = mustFindUnitId(db, unit)
    const digits = checkCode.replace(/\D/g, '')
    const key = loadUnitKeys(db).find((it) => it.unitId === unitId && checkCodeOf(it).replaceAll(' ', '') === digits)
    if (!key) refuse('checkCodeWrong', { unit, code: checkCode })
    const before = findTrustedKey(db, unitId)
    if (before?.id !== key.id) {
      trustKey(db, unitId, key.id, clock())
      logChange({ entity: 'unitKey', key: unit, before: before?.id ?? null, after: key.id })
    }
    return { keyId: key.id, replaced: before !== null && before.id !== key.id }
  },

  'exchange.revoke': ({ db, logChange }, { unit }) => {
    const unitId = mustFindUnitId(db, unit)
    const before = findTrustedKey(db, unitId)
    if (before) {
      revokeKey(db, unitId)
      logChange({ entity: 'unitKey', key: unit, before: before.id, after: null })
    }
    return { keyId: before?.id ?? null }
  },

  'exchange.makeKeys': (context) => {
    const keys = ensureOfficeKeys(context)
    return { keyId: keys.id, checkCode: checkCodeOf(publicHalf(keys)) }
  },

  'exchange.enrol': async ({ write }, { unit, path }) => {
    const { bytes, ...made } = write((context) => makeEnrolment(context, unit))
    writeFileAtomically(path, bytes)
    return { path, bytes: bytes.length, ...made }
  },

  'exchange.makePackage': async ({ write }, { path, ...request }) => {
    const { bytes, ...made } = write((context) => makePackage(context, request))
    writeFileAtomically(path, bytes)
    return { path, bytes: bytes.length, ...made }
  },

  'exchange.files': ({ db, today }) => {
    const refOf = unitRefs(db, today())
    const receipts = loadReceipts(db)
    const files = loadFiles(db).map(
      ({ fileId, direction, kind, senderId, reportType, period, revision, verification, standing, reason, at }) => {
        const receipt = direction === 'out' ? (receipts.get(fileId) ?? null) : null
        return {
          id: fileId,
          direction,
          kind,
          sender: refOf(senderId),
          reportType,
          period,
          revision,
          verification,
          standing,
          reason,
          at,
          receipt,
        }
      },
    )
    return { files }
  },

  'exchange.makeReceipt': async ({ write }, { path, ...request }) => {
    const { bytes, ...made } = write((context) => makeReceipt(context, request))
    writeFileAtomically(path, bytes)
    return { path, bytes: bytes.length, ...made }
  },

  'exchange.return': async ({ write }, { path, reason, ...request }) => {
    // Written inside the transaction: where the file cannot be written, nothing was returned and it can be tried again.
    const { bytes, ...made } = write((context) => {
      returnSubmission(context, request, reason)
      const receipt = makeReceipt(context, request)
      // Within the transaction: a report is not returned when its receipt cannot be written.
      writeFileAtomically(path, receipt.bytes)
      return receipt
    })
    return { path, bytes: bytes.length, ...made }
  },
}

function loadReceipts(db: ReadDatabase): Map<string, { state: string; reason: string; at: string }> {
  const rows = db.all<{ id: string; state: string; reason: string; at: string }>(sql`
    SELECT package_id AS id, state, reason, at FROM package_receipt`)
  return new Map(rows.map(({ id, ...receipt }) => [id, receipt]))
}

import type { z } from 'zod'
import { refuse } from '#shared/contract/failure.ts'
import type { exchangeContract } from '#shared/contract/exchangeContract.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import { treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import type { ReadDatabase } from '../../database/database.ts'
import { sql } from '../../database/sql.ts'
import type { EngineContext } from '../../engineContext.ts'
import { readLimited } from '../../files/readLimited.ts'
import { writeFileAtomically } from '../../files/writeFileAtomically.ts'
import type { Handlers } from '../../handler.ts'
import { loadUnits, mustFindUnitId } from '../../units/unitQueries.ts'
import { returnSubmission } from '../../submissions/decideSubmission.ts'
import { checkCodeOf } from '../keys/keyPairs.ts'
import { findOfficeKeys, publicHalf } from '../keys/officeKeys.ts'
import { findTrustedKey, loadUnitKeys, trustKey } from '../keys/unitKeys.ts'
import { mostFileMegabytes } from './envelopeFile.ts'
import { findFile, loadAlarms, loadFileBytes, loadFiles } from './fileQueries.ts'
import { makeEnrolment } from './makeEnrolment.ts'
import { makePackage } from './makePackage.ts'
import { makeReceipt } from './makeReceipt.ts'
import { applyPackage, trialPackage, type ReceiveOptions } from './receivePackage.ts'

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

  'exchange.trial': (context, { path, ...input }) =>
    trialPackage(context.db, readLimited(path, mostFileMegabytes), optionsOf(context, input)),

  'exchange.receive': (context, { path, ...input }) =>
    applyPackage(context, readLimited(path, mostFileMegabytes), optionsOf(context, input)),

  'exchange.decide': (context, { id, ...input }) => {
    const file = findFile(context.db, 'in', id)
    if (!file) refuse('badInput', { field: 'id', reason: 'không có tệp nào mang mã này' })
    return applyPackage(context, loadFileBytes(context.db, file.id), optionsOf(context, input))
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
    const { bytes, ...made } = write((context) => {
      returnSubmission(context, request, reason)
      return makeReceipt(context, request)
    })
    writeFileAtomically(path, bytes)
    return { path, bytes: bytes.length, ...made }
  },
}

type ReceiveInput = Omit<z.output<(typeof exchangeContract)['exchange.receive']['input']>, 'path'>

function optionsOf({ today }: EngineContext, { agreed, expected, receivedOn }: ReceiveInput): ReceiveOptions {
  return { agreed, expected, receivedOn: receivedOn ?? today() }
}

/** Units by id as they are called on a date, or were called last. */
function unitRefs(db: ReadDatabase, on: string): (id: number) => { code: string; name: string } {
  const units = loadUnits(db)
  const tree = treeAsOf(units, on)
  const codes = new Map(units.map((unit) => [unit.id, unit]))
  return (id) => {
    const span = tree.byId.get(id) ?? codes.get(id)?.spans.at(-1)
    return { code: codes.get(id)?.code ?? '', name: span ? fullName(span) : '' }
  }
}

function loadReceipts(db: ReadDatabase): Map<string, { state: string; reason: string; at: string }> {
  const rows = db.all<{ id: string; state: string; reason: string; at: string }>(sql`
    SELECT package_id AS id, state, reason, at FROM package_receipt`)
  return new Map(rows.map(({ id, ...receipt }) => [id, receipt]))
}

import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCodeOf } from '#engine/exchange/keys/keyPairs.ts'
import { ensureOfficeKeys, publicHalf } from '#engine/exchange/keys/officeKeys.ts'
import { saveSeenKey, trustKey } from '#engine/exchange/keys/unitKeys.ts'
import { readEnvelope, writeEnvelope } from '#engine/exchange/packages/envelopeFile.ts'
import { sha256 } from '#engine/exchange/packages/packedJson.ts'
import { trialPackage } from '#engine/exchange/packages/receivePackage.ts'
import { mustFindUnitId } from '#engine/units/unitQueries.ts'
import { takingNeeds } from '#shared/domain/exchange/takingNeeds.ts'
import { andUndo, dataDigest, newOffice, report, send, take, type Office } from './offices.ts'

let province: Office
let district: Office
let bytes: Buffer
beforeAll(async () => {
  province = await newOffice('BG')
  district = await newOffice('218')
  report(district, '07444', '2022-Q1', { 'G03/X': 3, 'H03/X': 0 }, 'Nội dung')
  bytes = send(district, '218', '2022-Q1').bytes
  const keys = publicHalf(ensureOfficeKeys(district.context))
  const { db, clock } = province.context
  const unitId = mustFindUnitId(db, '218')
  saveSeenKey(db, unitId, keys, clock())
  trustKey(db, unitId, keys.id, clock())
})
afterAll(() => {
  province.close()
  district.close()
})

const options = { agreed: takingNeeds, receivedOn: '2022-03-15' }

test('the package itself is accepted as verified', () => {
  expect(trialPackage(province.context.db, bytes, options)).toMatchObject({
    outcome: 'accepted',
    verification: 'verified',
  })
})

test('of 2,000 changes of one byte none is accepted as verified, and none changes anything', () => {
  const before = dataDigest(province)
  const accepted: number[] = []
  for (let change = 0; change < 2_000; change += 1) {
    const place = Math.floor((change * bytes.length) / 2_000)
    const altered = Buffer.from(bytes)
    altered[place] = ((altered[place] ?? 0) + 1 + (change % 254)) % 256
    if (altered.equals(bytes)) throw new Error('nothing was changed')
    const { outcome } = trialPackage(province.context.db, altered, options)
    if (outcome !== 'refused') accepted.push(place)
  }
  expect(accepted).toEqual([])
  expect(dataDigest(province)).toBe(before)
})

test('cut off, doubled, or written in another way it is refused', () => {
  const text = bytes.toString('utf8')
  const variants = [
    bytes.subarray(0, -1),
    Buffer.concat([bytes, bytes]),
    Buffer.from(` ${text}`),
    Buffer.from(JSON.stringify(JSON.parse(text), null, 1)),
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(text.replace('"format":', '"__proto__":{"polluted":1},"format":')),
    Buffer.from(text.replace('"version":1', '"version":1,"version":1')),
    Buffer.from('[['.repeat(200_000)),
    Buffer.alloc(0),
  ]
  for (const variant of variants) expect(trialPackage(province.context.db, variant, options).outcome).toBe('refused')
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
})

test('without its signature, or signed by another office, it is not taken for the sender’s', () => {
  const envelope = JSON.parse(bytes.toString('utf8')) as { header: Record<string, unknown>; signature: unknown }
  const stripped = Buffer.from(`${JSON.stringify({ ...envelope, signature: null })}\n`)
  expect(trialPackage(province.context.db, stripped, options)).toMatchObject({ outcome: 'refused', rule: 'forged' })
  andUndo(district, () => {
    district.connection.exec('DELETE FROM office_key')
    report(district, '07444', '2022-Q1', { 'G03/X': 30 })
    const foreign = send(district, '218', '2022-Q1').bytes
    const asked = trialPackage(province.context.db, foreign, { ...options, agreed: ['difference', 'unverified'] })
    expect(asked).toMatchObject({ outcome: 'needsDecision', needs: ['keyChange'], verification: 'unverified' })
    andUndo(province, () => {
      take(province, foreign, ['difference'])
      const alarms = province.connection.prepare('SELECT kind FROM exchange_alarm').pluck().all()
      expect(alarms).toEqual(['keyChanged'])
    })
  })
})

test('a small file that unpacks to more than 100 MB is refused without filling the memory', () => {
  const opened = readEnvelope(bytes)
  if ('rule' in opened) throw new Error(opened.rule)
  const payload = gzipSync(Buffer.alloc(200 * 1_048_576, ' '))
  const header = { ...opened.header, payloadDigest: sha256(payload) }
  const bomb = writeEnvelope(header, payload, ensureOfficeKeys(district.context))
  const before = process.memoryUsage().rss
  const refused = trialPackage(province.context.db, bomb, options)
  expect(refused).toMatchObject({ outcome: 'refused', rule: 'contentFault' })
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1_048_576)
})

test('two people hear the same twelve digits for a key, and others for another', () => {
  const keys = publicHalf(ensureOfficeKeys(district.context))
  expect(checkCodeOf(keys)).toMatch(/^\d{4} \d{4} \d{4}$/)
  expect(checkCodeOf(keys)).not.toBe(checkCodeOf({ ...keys, sealing: keys.signing }))
})

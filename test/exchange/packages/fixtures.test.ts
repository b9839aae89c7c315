import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from '#engine/database/sql.ts'
import { publicHalf, type OfficeKeys } from '#engine/exchange/keys/officeKeys.ts'
import { saveSeenKey, trustKey } from '#engine/exchange/keys/unitKeys.ts'
import { programVersion } from '#engine/exchange/packages/programVersion.ts'
import { mustFindUnitId } from '#engine/units/unitQueries.ts'
import { newOffice, take, type Office } from './offices.ts'

/** Real files of every version of the format; they stay for ever, and every later program must read them. */
const folder = join(import.meta.dirname, '../../fixtures/packages')
const read = (name: string): Buffer => readFileSync(join(folder, name))
const keys = JSON.parse(read('v1-keys.json').toString('utf8')) as { province: OfficeKeys; district: OfficeKeys }

let province: Office
let district: Office
beforeEach(async () => {
  province = await newOffice('BG')
  district = await newOffice('218')
  own(province, keys.province)
  own(district, keys.district)
  trust(province, '218', keys.district)
  trust(district, 'BG', keys.province)
})
afterEach(() => {
  province.close()
  district.close()
})

function own({ context: { db, clock } }: Office, { id, signing, sealing }: OfficeKeys): void {
  db.run(sql`
    INSERT INTO office_key (key_id, signing_public, signing_private, sealing_public, sealing_private, created_at)
    VALUES (${id}, ${signing.publicKey}, ${signing.privateKey}, ${sealing.publicKey}, ${sealing.privateKey}, ${clock()})`)
}

function trust({ context: { db, clock } }: Office, unit: string, other: OfficeKeys): void {
  const unitId = mustFindUnitId(db, unit)
  saveSeenKey(db, unitId, publicHalf(other), clock())
  trustKey(db, unitId, other.id, clock())
}

test('a signed package of version 1', () => {
  expect(take(province, read('v1-signed.qcdc'))).toMatchObject({
    outcome: 'accepted',
    verification: 'verified',
    revision: 1,
    differenceCount: 3,
  })
})

test('a sealed package of version 1, the correction of the signed one', () => {
  take(province, read('v1-signed.qcdc'))
  const taken = take(province, read('v1-sealed.qcdc'))
  expect(taken).toMatchObject({ outcome: 'accepted', verification: 'verified', revision: 2, differenceCount: 1 })
  expect(taken.differences).toMatchObject([{ unit: '07444', column: 'G03/X', before: 3, after: 4 }])
})

test('a receipt of version 1', () => {
  expect(take(district, read('v1-receipt-returned.qcdc'))).toMatchObject({
    kind: 'receipt',
    outcome: 'accepted',
    verification: 'verified',
  })
  const states = district.connection.prepare('SELECT state, reason FROM package_receipt ORDER BY revision').all()
  expect(states).toEqual([
    { state: 'received', reason: '' },
    { state: 'returned', reason: 'Thiếu số liệu nhóm A.' },
  ])
})

test('an enrolment of version 1', () => {
  expect(take(district, read('v1-enrolment.qcdc'))).toMatchObject({ kind: 'enrolment', outcome: 'accepted' })
})

test('files name the program by its version', () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as {
    name: string
    version: string
  }
  expect(programVersion).toBe(`${manifest.name} ${manifest.version}`)
})

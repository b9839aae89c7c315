import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { failureOf, openTestEngine, testFolder, type TestEngine } from '#test/support/testEngine.ts'
import { writeOffice } from './offices.ts'
import { receiveFile } from './receiveFile.ts'

let province: TestEngine
let district: TestEngine
beforeEach(async () => {
  province = await openOffice('BG')
  district = await openOffice('218')
})
afterEach(() => {
  province.close()
  district.close()
})

async function openOffice(unit: string): Promise<TestEngine> {
  const folder = testFolder()
  const engine = openTestEngine({ databasePath: await writeOffice(unit, folder.path) })
  return {
    ...engine,
    close: () => {
      engine.close()
      folder.remove()
    },
  }
}

const period = '2022-Q1'
const place = { unit: '218', reportType: 'quarterly' as const, period }
const file = (name: string) => join(province.folder, name)
const type = (text: string) =>
  district.client.call('figures.save', { unit: '218', period, cells: [{ indicator: 'A01', loaiHinh: '-', text }] })
const agreed = ['difference', 'unverified'] as const
const stateOf = async ({ client }: TestEngine) =>
  (await client.call('submissions.versions', { unit: '218', period })).state

/** Enrols the district and lets both offices hear each other's check codes. */
async function enrol() {
  const { checkCode } = await province.client.call('exchange.enrol', { unit: '218', path: file('đăng ký.qcdc') })
  expect(await receiveFile(district, file('đăng ký.qcdc'))).toMatchObject({
    kind: 'enrolment',
    result: 'accepted',
  })
  await district.client.call('exchange.trust', { unit: 'BG', checkCode })
  await type('5')
  const made = await district.client.call('exchange.makePackage', { ...place, path: file('1.qcdc'), sealed: true })
  expect(made.isSealed).toBe(true)
  expect(await receiveFile(province, file('1.qcdc'), ['difference'])).toMatchObject({ result: 'needsDecision' })
  await province.client.call('exchange.trust', { unit: '218', checkCode: made.checkCode })
  const decided = await receiveFile(province, file('1.qcdc'), ['difference'])
  expect(decided).toMatchObject({ result: 'accepted', verification: 'verified' })
}

test('enrolled offices send sealed, signed packages and answer with signed receipts', async () => {
  await enrol()
  await province.client.call('exchange.makeReceipt', { ...place, path: file('báo nhận.qcdc') })
  const taken = await receiveFile(district, file('báo nhận.qcdc'))
  expect(taken).toMatchObject({ kind: 'receipt', result: 'accepted', verification: 'verified' })
  const sent = (await district.client.call('exchange.files', {})).files.find((one) => one.direction === 'out')
  expect(sent?.receipt).toMatchObject({ state: 'received' })
  expect(await receiveFile(district, file('báo nhận.qcdc'))).toMatchObject({
    result: 'unchanged',
  })
})

test('a sealed package cannot be read by another office', async () => {
  await enrol()
  const other = await openOffice('BG')
  const refused = await receiveFile(other, file('1.qcdc'), agreed)
  expect(refused).toMatchObject({ result: 'refused', code: 'contentFault' })
  other.close()
})

test('a returned report carries its reason back, is opened again, and is accepted when it comes right', async () => {
  await enrol()
  const withoutReason = province.client.call('exchange.return', { ...place, path: file('x.qcdc'), reason: ' ' })
  expect((await failureOf(withoutReason)).code).toBe('badInput')
  await province.client.call('exchange.return', { ...place, path: file('trả lại.qcdc'), reason: 'Thiếu nhóm B.' })
  expect(await stateOf(province)).toBe('returned')
  await receiveFile(district, file('trả lại.qcdc'))
  expect(await stateOf(district)).toBe('returned')
  const receipt = (await district.client.call('exchange.files', {})).files.find(
    (one) => one.direction === 'out',
  )?.receipt
  expect(receipt).toMatchObject({ state: 'returned', reason: 'Thiếu nhóm B.' })

  await type('6')
  const made = await district.client.call('exchange.makePackage', { ...place, path: file('2.qcdc') })
  expect(made).toMatchObject({ revision: 2, isSealed: true })
  expect(await stateOf(district)).toBe('sent')
  await receiveFile(province, file('2.qcdc'), ['difference'])
  await province.client.call('submissions.decide', { unit: '218', period, decision: 'accepted', reason: '' })
  await province.client.call('exchange.makeReceipt', { ...place, path: file('duyệt.qcdc') })
  await receiveFile(district, file('duyệt.qcdc'))
  expect(await stateOf(district)).toBe('accepted')
  expect(await receiveFile(district, file('trả lại.qcdc'))).toMatchObject({
    result: 'unchanged',
  })
  expect(await stateOf(district)).toBe('accepted')
})

test('a receipt for another office, or from an unknown key, changes nothing unasked', async () => {
  await type('5')
  await district.client.call('exchange.makePackage', { ...place, path: file('1.qcdc') })
  await receiveFile(province, file('1.qcdc'), agreed)
  await province.client.call('exchange.return', { ...place, path: file('trả.qcdc'), reason: 'Sai' })
  expect(await receiveFile(district, file('trả.qcdc'))).toMatchObject({
    result: 'needsDecision',
    needs: ['unverified'],
  })
  expect(await stateOf(district)).toBe('sent')
  const other = await openOffice('219')
  expect(await receiveFile(other, file('trả.qcdc'))).toMatchObject({
    result: 'refused',
    code: 'wrongReceiver',
  })
  other.close()
})

test('the same report again is the same file, byte for byte; an answered office that lost its memory counts on', async () => {
  await enrol()
  const one = await district.client.call('exchange.makePackage', { ...place, path: file('a.qcdc'), sealed: false })
  const two = await district.client.call('exchange.makePackage', { ...place, path: file('b.qcdc'), sealed: false })
  expect([one.isNew, two.isNew, two.id]).toEqual([true, false, one.id])
  await province.client.call('exchange.makeReceipt', { ...place, path: file('nhận.qcdc') })
  const restored = await openOffice('218')
  await receiveFile(restored, file('nhận.qcdc'), ['unverified'])
  await restored.client.call('figures.save', {
    unit: '218',
    period,
    cells: [{ indicator: 'A01', loaiHinh: '-', text: '9' }],
  })
  expect((await restored.client.call('exchange.makePackage', { ...place, path: file('c.qcdc') })).revision).toBe(2)
  restored.close()
})

test('a wrong check code trusts nothing; who has nobody above cannot send; nobody answers what never came', async () => {
  await type('5')
  await district.client.call('exchange.makePackage', { ...place, path: file('1.qcdc') })
  await receiveFile(province, file('1.qcdc'))
  const trust = province.client.call('exchange.trust', { unit: '218', checkCode: '1234 5678 9012' })
  expect((await failureOf(trust)).code).toBe('checkCodeWrong')
  const top = province.client.call('exchange.makePackage', { ...place, unit: 'BG', path: file('2.qcdc') })
  expect((await failureOf(top)).code).toBe('noUpperUnit')
  const answer = province.client.call('exchange.makeReceipt', { ...place, unit: '219', path: file('3.qcdc') })
  expect((await failureOf(answer)).code).toBe('nothingReceived')
})

test('a key no longer trusted vouches for nothing, and its twelve digits bring it back', async () => {
  await enrol()
  const { checkCode, keyId } = (await province.client.call('exchange.keys', {})).others[0] ?? {
    checkCode: '',
    keyId: '',
  }
  expect(await province.client.call('exchange.revoke', { unit: '218' })).toEqual({ keyId })
  expect(await province.client.call('exchange.revoke', { unit: '218' })).toEqual({ keyId: null })
  await type('6')
  await district.client.call('exchange.makePackage', { ...place, path: file('2.qcdc'), sealed: false })
  const asked = await receiveFile(province, file('2.qcdc'), agreed)
  expect(asked).toMatchObject({ result: 'needsDecision', needs: ['keyChange'], verification: 'unverified' })
  expect(await stateOf(province)).toBe('sent')
  expect(await province.client.call('exchange.trust', { unit: '218', checkCode })).toEqual({ keyId, replaced: false })
  const taken = await receiveFile(province, file('2.qcdc'), ['difference'])
  expect(taken).toMatchObject({ result: 'accepted', verification: 'verified' })
})

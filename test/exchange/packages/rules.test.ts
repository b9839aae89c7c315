import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { publicHalf, ensureOfficeKeys } from '#engine/exchange/keys/officeKeys.ts'
import { saveSeenKey, trustKey } from '#engine/exchange/keys/unitKeys.ts'
import { readEnvelope, writeEnvelope } from '#engine/exchange/packages/envelopeFile.ts'
import { packJson, sha256, unpackJson } from '#engine/exchange/packages/packedJson.ts'
import { includeSubmissions } from '#engine/submissions/decideSubmission.ts'
import { loadSlips } from '#engine/submissions/correctionSlip.ts'
import { mustFindUnitId } from '#engine/units/unitQueries.ts'
import type { PackageContent } from '#shared/domain/exchange/packageContent.ts'
import type { PackageHeader } from '#shared/domain/exchange/packageEnvelope.ts'
import { controlTotals } from '#shared/domain/exchange/packageTotals.ts'
import { canonicalText } from '#shared/domain/exchange/packageText.ts'
import { dataDigest, newOffice, report, send, take, type Office } from './offices.ts'

let province: Office
let district: Office
let first: Buffer
beforeAll(async () => {
  province = await newOffice('BG')
  district = await newOffice('218')
  report(district, '07444', '2022-Q1', { 'G03/X': 3 }, 'Lần đầu')
  first = send(district, '218', '2022-Q1').bytes
  const keys = publicHalf(ensureOfficeKeys(district.context))
  const { db, clock } = province.context
  saveSeenKey(db, mustFindUnitId(db, '218'), keys, clock())
  trustKey(db, mustFindUnitId(db, '218'), keys.id, clock())
})
beforeEach(() => both('SAVEPOINT test'))
afterEach(() => both('ROLLBACK TO test; RELEASE test'))
afterAll(() => {
  province.close()
  district.close()
})

function both(statements: string): void {
  for (const office of [province, district]) office.connection.exec(statements)
}

/** The same package with something of its header or content changed, signed by the district all the same. */
function altered(
  bytes: Buffer,
  header: Partial<PackageHeader>,
  change: (content: PackageContent) => void = () => undefined,
): Buffer {
  const opened = readEnvelope(bytes)
  if ('rule' in opened || opened.header.kind !== 'package') throw new Error('not a package')
  const content = unpackJson(opened.payload)?.value as PackageContent
  change(content)
  const { digest, packed } = packJson(content)
  const totals = controlTotals(content)
  const full = { ...opened.header, totals, digest, payloadDigest: sha256(packed), ...header }
  return writeEnvelope(full, packed, ensureOfficeKeys(district.context))
}

const value = (office: Office, unit = '07444', column = 'G03') =>
  office.connection
    .prepare(
      'SELECT value FROM figure f JOIN org_unit u ON u.id = unit_id JOIN figure_column c ON c.id = column_id WHERE u.code = ? AND c.indicator = ?',
    )
    .pluck()
    .get(unit, column)
const count = (table: string) => province.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

test('same id and digest: already received', () => {
  expect(take(province, first)).toMatchObject({
    outcome: 'accepted',
    rule: 'applied',
    verification: 'verified',
    revision: 1,
  })
  const before = dataDigest(province)
  expect(take(province, first)).toMatchObject({ outcome: 'unchanged', rule: 'alreadyReceived', reason: 'Đã nhận.' })
  expect(dataDigest(province)).toBe(before)
})

test('same id, other digest: refused and alarmed', () => {
  take(province, first)
  const other = altered(
    first,
    {},
    (content) => ((content.reports[0] ?? { own: {} as Record<string, number> }).own['G03/X'] = 99),
  )
  expect(take(province, other)).toMatchObject({ outcome: 'refused', rule: 'sameIdOtherContent' })
  expect(province.connection.prepare('SELECT kind FROM exchange_alarm').pluck().all()).toEqual(['sameIdOtherContent'])
  expect(value(province)).toBe(3)
})

test('lower or equal revision: kept, not applied, told why', () => {
  report(district, '07444', '2022-Q1', { 'G03/X': 4 })
  const second = send(district, '218', '2022-Q1').bytes
  expect(take(province, second)).toMatchObject({ outcome: 'accepted', notes: ['Chưa thấy lần gửi số 1.'] })
  expect(take(province, first)).toMatchObject({ outcome: 'unchanged', rule: 'olderRevision' })
  expect(take(province, altered(second, { id: 'another-id' }))).toMatchObject({
    outcome: 'unchanged',
    rule: 'olderRevision',
  })
  expect(value(province)).toBe(4)
  expect(count('exchange_file')).toBe(3)
})

test('higher revision: the difference field by field, applied on confirmation, what stood before kept', () => {
  take(province, first)
  report(district, '07444', '2022-Q1', { 'G03/X': 4, 'H03/X': 0 }, 'Sửa')
  const second = send(district, '218', '2022-Q1').bytes
  const asked = take(province, second, [])
  expect(asked).toMatchObject({ outcome: 'needsDecision', needs: ['difference'], differenceCount: 3 })
  expect(asked.differences.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['figure', 3, 4],
    ['figure', null, 0],
    ['narrative', 'Lần đầu', 'Sửa'],
  ])
  expect(value(province)).toBe(3)
  expect(take(province, second, ['difference'])).toMatchObject({ outcome: 'accepted', differenceCount: 3 })
  expect(value(province)).toBe(4)
  expect(count('submission_version')).toBe(3)
})

test('what was typed here before a package came is kept as a version', () => {
  report(province, '07444', '2022-Q1', { 'G03/X': 77 })
  province.connection.exec('UPDATE figure SET value = 78 WHERE value = 77')
  take(province, first)
  const sources = province.connection
    .prepare(
      'SELECT source FROM submission_version v JOIN submission s ON s.id = submission_id JOIN org_unit u ON u.id = unit_id WHERE u.code = ? ORDER BY revision',
    )
    .pluck()
    .all('07444')
  expect(sources).toEqual(['typed', 'kept', 'package'])
})

test('a closed period waits for approval', () => {
  take(province, first)
  province.connection.exec("UPDATE period SET closed_at = '2022-04-01T00:00:00.000Z'")
  report(district, '07444', '2022-Q1', { 'G03/X': 4 })
  const second = send(district, '218', '2022-Q1').bytes
  expect(take(province, second, ['difference'])).toMatchObject({ outcome: 'needsDecision', needs: ['closedPeriod'] })
  expect(province.connection.prepare('SELECT standing FROM exchange_file WHERE revision = 2').pluck().get()).toBe(
    'waiting',
  )
  expect(take(province, second, ['difference', 'closedPeriod'])).toMatchObject({ outcome: 'accepted' })
  expect(value(province)).toBe(4)
})

test('a report in an issued document waits for approval, and then leaves a correction slip', () => {
  take(province, first)
  includeSubmissions(province.context, { unit: 'BG', period: '2022-Q1' })
  report(district, '07444', '2022-Q1', { 'G03/X': 4 })
  const second = send(district, '218', '2022-Q1').bytes
  expect(take(province, second, ['difference'])).toMatchObject({ outcome: 'needsDecision', needs: ['frozenReport'] })
  expect(take(province, second, ['difference', 'frozenReport'])).toMatchObject({ outcome: 'accepted' })
  const { db } = province.context
  const [slip] = loadSlips(db, mustFindUnitId(db, '07444'), '2022-Q1')
  expect(slip?.cells).toEqual([
    {
      ledger: 'own',
      column: 'G03/X',
      before: { state: 'number', value: 3 },
      after: { state: 'number', value: 4 },
      reason: '',
    },
  ])
  expect(province.connection.prepare('SELECT DISTINCT state FROM submission').pluck().all()).toEqual(['included'])
})

test.each<[string, Partial<PackageHeader>, string, RegExp]>([
  [
    'receiver',
    { receiver: { uid: 'bg-2021/219', code: '219', name: 'Huyện Lục Ngạn' } },
    'wrongReceiver',
    /Huyện Lục Ngạn/,
  ],
  ['unknown unit', { sender: { uid: 'bg-2021/x', code: 'x', name: 'Huyện Lạ' } }, 'wrongUnit', /Huyện Lạ/],
  ['unit not below', { sender: { uid: 'bg-2021/24', code: 'BG', name: 'Tỉnh Bắc Giang' } }, 'wrongUnit', /không thuộc/],
  ['type', { reportType: 'annual' }, 'wrongType', /annual/],
  ['period', { period: '2022-Q9' }, 'wrongPeriod', /2022-Q9/],
  ['totals', { totals: { units: 1, figures: 1, narratives: 1, sums: {} } }, 'contentFault', /Tổng kiểm tra/],
  ['content digest', { digest: '0'.repeat(64) }, 'contentFault', /mã kiểm tra/],
])('a wrong %s is refused by name', (_, header, rule, sentence) => {
  const refused = take(province, altered(first, header))
  expect(refused).toMatchObject({ outcome: 'refused', rule })
  expect(refused.reason).toMatch(sentence)
  expect(count('exchange_file')).toBe(0)
})

test.each<[string, (content: PackageContent) => void, RegExp]>([
  ['another cut-off', (content) => (content.period.cutOff = '2022-03-31'), /thống nhất lịch/],
  [
    'a unit of another district',
    (content) => Object.assign(content.reports[0] ?? {}, { unit: 'bg-2021/219' }),
    /không thuộc nơi gửi/,
  ],
  [
    'a unit nobody knows',
    (content) =>
      content.units.push({
        uid: 'new',
        code: 'N1',
        kind: 'commune',
        designation: 'xã',
        name: 'Mới',
        parent: content.unit,
      }) && content.reports.forEach((one, place) => place === 0 && (one.unit = 'new')),
    /Xã Mới/,
  ],
  ['an unknown indicator', (content) => content.reports.forEach((one) => (one.own = { 'Z99/X': 1 })), /Z99\/X/],
  ['another scale', (content) => (content.scales = { 'G03/X': 3 }), /G03\/X/],
  [
    'a quarter outside the period',
    (content) => content.reports.forEach((one) => (one.quarter = '2021-Q1')),
    /ngoài kỳ/,
  ],
  ['two reports of one unit', (content) => content.reports.push(...content.reports), /hai báo cáo/],
  [
    'a name where a number belongs',
    (content) => Object.assign(content.reports[0] ?? {}, { own: { 'G03/X': '3' } }),
    /sai quy cách/,
  ],
])('a content with %s is refused', (_, change, sentence) => {
  const refused = take(province, altered(first, {}, change))
  expect(refused.outcome).toBe('refused')
  expect(refused.reason).toMatch(sentence)
  expect(count('figure')).toBe(0)
})

test('what a person expected is held against the file', () => {
  expect(take(province, first, [], { unit: '219' })).toMatchObject({ outcome: 'refused', rule: 'wrongUnit' })
  expect(take(province, first, [], { period: '2022-Q2' })).toMatchObject({ outcome: 'refused', rule: 'wrongPeriod' })
  expect(take(province, first, [], { reportType: 'annual' })).toMatchObject({ outcome: 'refused', rule: 'wrongType' })
})

test('an unsigned file or an unknown key only on a person’s decision, marked', async () => {
  const opened = readEnvelope(first)
  if ('rule' in opened) throw new Error(opened.rule)
  const unsigned = Buffer.from(
    `${canonicalText({ format: 'qcdc', header: { ...opened.header, keys: null }, payload: opened.payload.toString('base64'), signature: null })}\n`,
  )
  const fresh = await newOffice('BG')
  for (const bytes of [unsigned, first]) {
    expect(take(fresh, bytes, ['difference'])).toMatchObject({ outcome: 'needsDecision', needs: ['unverified'] })
  }
  expect(take(fresh, unsigned, ['difference', 'unverified'])).toMatchObject({
    outcome: 'accepted',
    verification: 'unverified',
    notes: ['Chưa xác thực.'],
  })
  expect(fresh.connection.prepare('SELECT DISTINCT verification FROM submission_version').pluck().all()).toEqual([
    'unverified',
  ])
  fresh.close()
})

test('a newer format asks for newer software', () => {
  const newer = Buffer.from(first.toString('utf8').replace('"version":1', '"version":2'))
  expect(take(province, newer)).toMatchObject({
    outcome: 'refused',
    rule: 'newerFormat',
    reason: expect.stringContaining('bản phần mềm mới hơn') as string,
  })
})

test('a unit that the district knows by another identity is matched by code and name, when a person agrees', () => {
  district.connection.exec("UPDATE org_unit SET uid = 'huyen/doi-ngo' WHERE code = '07444'")
  report(district, '07444', '2022-Q1', { 'G03/X': 6 })
  const bytes = send(district, '218', '2022-Q1').bytes
  expect(take(province, bytes, ['difference'])).toMatchObject({ outcome: 'needsDecision', needs: ['unitMatch'] })
  expect(take(province, bytes, ['difference', 'unitMatch'])).toMatchObject({ outcome: 'accepted' })
  expect(value(province)).toBe(6)
  report(district, '07444', '2022-Q1', { 'G03/X': 7 })
  expect(take(province, send(district, '218', '2022-Q1').bytes, ['difference'])).toMatchObject({ outcome: 'accepted' })
})

test('a half taken package does not exist: what fails in the middle leaves nothing', () => {
  province.connection.exec("CREATE TRIGGER stop BEFORE INSERT ON applied_report BEGIN SELECT RAISE(ABORT, 'stop'); END")
  const before = dataDigest(province)
  const inOneTransaction = province.connection.transaction(() => take(province, first))
  expect(() => inOneTransaction()).toThrow('stop')
  expect(dataDigest(province)).toBe(before)
  expect(count('exchange_file')).toBe(0)
})

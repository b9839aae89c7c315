import { describe, expect, it } from 'vitest'
import { checkTree } from '#shared/domain/orgTree/checkTree.ts'
import type { OrgUnit, UnitLink, UnitSpan } from '#shared/domain/orgTree/orgUnit.ts'

const span: UnitSpan = {
  ...{ from: '2021-01-01', until: null, kind: 'commune', designation: 'xã', name: 'Chu Điện' },
  ...{ statCode: null, parentId: null, reports: true, sortOrder: 1 },
}
const unit = (id: number, ...spans: Partial<UnitSpan>[]): OrgUnit => ({
  ...{ id, uid: `u${id}`, code: `M${id}` },
  spans: spans.map((part) => ({ ...span, ...part })),
})
const link = (predecessorId: number, successorId: number, on: string): UnitLink => ({
  kind: 'merge',
  predecessorId,
  successorId,
  on,
  document: 'NQ 1',
})

const cases: [string, OrgUnit[], UnitLink[], string, RegExp][] = [
  ['no span', [unit(1)], [], 'noSpan', /M1 chưa có/],
  ['an end before its beginning', [unit(1, { until: '2020-01-01' })], [], 'badSpan', /ngày kết thúc phải sau/],
  ['a date that is none', [unit(1, { from: '2021-02-30' })], [], 'badSpan', /sai/],
  ['overlapping spans', [unit(1, { until: '2022-01-02' }, { from: '2022-01-01' })], [], 'overlap', /01\/01\/2021/],
  ['an open span before another', [unit(1, {}, { from: '2022-01-01' })], [], 'overlap', /chồng nhau/],
  ['a parent that is not there', [unit(1, { parentId: 9 })], [], 'parentMissing', /số 9/],
  [
    'a parent that ends first',
    [unit(1, { until: '2022-01-01' }), unit(2, { parentId: 1 })],
    [],
    'parentAbsent',
    /ngày 01\/01\/2022/,
  ],
  [
    'a parent with a gap',
    [unit(1, { until: '2022-01-01' }, { from: '2022-03-05' }), unit(2, { parentId: 1 })],
    [],
    'parentAbsent',
    /01\/01\/2022/,
  ],
  [
    'a parent founded later',
    [unit(1, { from: '2021-03-05' }), unit(2, { parentId: 1 })],
    [],
    'parentAbsent',
    /01\/01\/2021/,
  ],
  [
    'a ring',
    [unit(1, { parentId: 2 }), unit(2, { parentId: 3 }), unit(3, { parentId: 1 }), unit(4, { parentId: 3 })],
    [],
    'cycle',
    /chính mình/,
  ],
  ['a ring of one', [unit(1, { parentId: 1 })], [], 'cycle', /M1/],
  ['the same code twice', [unit(1, {}), { ...unit(2, {}), code: 'M1' }], [], 'duplicateCode', /trùng mã/],
  ['the same uid twice', [unit(1, {}), { ...unit(2, {}), uid: 'u1' }], [], 'duplicateUid', /"u1"/],
  [
    'a ghost with the same statistical code',
    [unit(1, { statCode: '07693' }), unit(2, { statCode: '07693' })],
    [],
    'duplicateStatCode',
    /07693/,
  ],
  ['a link to nowhere', [unit(1, {})], [link(1, 5, '2022-01-01')], 'badLink', /"NQ 1"/],
  ['a link before its old unit', [unit(1, {}), unit(2, {})], [link(1, 2, '2021-01-01')], 'badLink', /đơn vị cũ/],
  [
    'a link after its new unit',
    [unit(1, {}), unit(2, { until: '2022-01-01' })],
    [link(1, 2, '2022-01-01')],
    'badLink',
    /đơn vị mới/,
  ],
]

describe('checkTree', () => {
  it.each(cases)('finds %s, and nothing else', (_what, units, links, kind, message) => {
    const faults = checkTree(units, links)
    expect(faults.map((fault) => fault.kind)).toEqual([kind])
    expect(faults[0]?.message).toMatch(message)
    expect(faults[0]?.message).toMatch(/^\S.*\.$/u)
  })

  it('finds an id used twice', () => {
    expect(checkTree([unit(1, {}), { ...unit(1, {}), uid: 'v', code: 'V' }], []).map((fault) => fault.kind)).toContain(
      'duplicateId',
    )
  })

  it('lets a statistical code pass from one unit to the next', () => {
    const units = [
      unit(1, { statCode: '07693', until: '2022-01-01' }),
      unit(2, { statCode: '07693', from: '2022-01-01' }),
    ]
    expect(checkTree(units, [link(1, 2, '2022-01-01')])).toEqual([])
  })

  it('lets a parent change its name while a child stays', () => {
    expect(
      checkTree([unit(1, { until: '2022-01-01' }, { from: '2022-01-01', name: 'Khác' }), unit(2, { parentId: 1 })], []),
    ).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { buildPresetUnits } from '#shared/domain/orgTree/buildPresetUnits.ts'
import { existenceOn } from '#shared/domain/orgTree/existenceOn.ts'
import { fullName } from '#shared/domain/orgTree/fullName.ts'
import type { OrgUnit } from '#shared/domain/orgTree/orgUnit.ts'
import { planTreeChange } from '#shared/domain/orgTree/planTreeChange.ts'
import { withTreeChange, type NewUnit, type TreeChange } from '#shared/domain/orgTree/treeChange.ts'
import { descendantsAsOf, treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { loadPreset } from './loadPreset.ts'

const { units } = buildPresetUnits(loadPreset())
const document = 'Nghị quyết số 1191/NQ-UBTVQH15'
const idOf = (code: string): number => units.find((unit) => unit.code === code)?.id ?? 0
const namesBelow = (all: OrgUnit[], code: string, date: string): string[] =>
  descendantsAsOf(treeAsOf(all, date), all.find((unit) => unit.code === code)?.id ?? 0).map(fullName)

function carriedOut(all: OrgUnit[], change: TreeChange): OrgUnit[] {
  const planned = planTreeChange(all, change)
  if (!planned.ok) throw new Error(planned.reason)
  return withTreeChange(all, planned.plan)
}

function refusal(change: TreeChange): string {
  const planned = planTreeChange(units, change)
  return planned.ok ? '' : planned.reason
}

const chu: NewUnit = {
  ...{ id: 900, uid: 'bg-2021/chu', code: '224', kind: 'district', designation: 'thị xã', name: 'Chũ' },
  ...{ statCode: '224', parentId: idOf('BG'), reports: true, sortOrder: 65 },
}

describe('planTreeChange', () => {
  it('merges Yên Dũng into Bắc Giang city with its communes', () => {
    const merge: TreeChange = {
      kind: 'merge',
      on: '2025-01-01',
      document,
      unitIds: [idOf('221')],
      into: { unitId: idOf('213') },
    }
    const after = carriedOut(units, merge)
    expect(namesBelow(after, '213', '2025-01-01').length).toBe(16 + 18)
    expect(namesBelow(after, '213', '2024-12-31').length).toBe(16)
    expect(namesBelow(after, '221', '2024-12-31').length).toBe(18)
    const yenDung = after.find((unit) => unit.code === '221')
    expect(yenDung && existenceOn(yenDung, '2025-01-01')).toBe('dissolved')
    expect(yenDung && existenceOn(yenDung, '2020-12-31')).toBe('notYetFounded')
  })

  it('splits thị xã Chũ out of Lục Ngạn, which goes on', () => {
    const childIds = [idOf('07525'), idOf('07528')].filter((id) => id !== 0)
    const split: TreeChange = {
      ...{ kind: 'split', on: '2025-01-01', document, unitId: idOf('219'), continues: true },
      parts: [{ unit: chu, childIds }],
    }
    const after = carriedOut(units, split)
    expect(namesBelow(after, '224', '2025-01-01')).toContain('Thị trấn Chũ')
    expect(namesBelow(after, '219', '2025-01-01').length).toBe(29 - childIds.length)
    expect(namesBelow(after, '219', '2024-12-31').length).toBe(29)
  })

  it('brings a dissolved name back under its old identity: two intervals', () => {
    const [first] = units
    if (!first) throw new Error('no unit')
    const span = first.spans[0]
    if (!span) throw new Error('no span')
    const twice: OrgUnit = {
      ...first,
      spans: [
        { ...span, from: '2021-01-01', until: '2022-01-01' },
        { ...span, from: '2023-01-01', until: null },
      ],
    }
    const dates = ['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01']
    expect(dates.map((date) => existenceOn(twice, date))).toEqual([
      'notYetFounded',
      'exists',
      'exists',
      'dissolved',
      'dissolved',
      'exists',
    ])
  })

  it('takes two changes of one unit on the same day', () => {
    const rename: TreeChange = {
      kind: 'rename',
      on: '2024-02-01',
      document,
      unitId: idOf('222'),
      designation: 'thị xã',
      name: 'Việt Yên',
    }
    const move: TreeChange = {
      kind: 'move',
      on: '2024-02-01',
      document,
      unitId: idOf('222'),
      parentId: idOf('BG'),
      sortOrder: 15,
    }
    const after = carriedOut(carriedOut(units, rename), move)
    const vietYen = after.find((unit) => unit.code === '222')
    expect(vietYen?.spans.map((span) => [span.from, span.until, span.designation, span.sortOrder])).toEqual([
      ['2021-01-01', '2024-02-01', 'huyện', 90],
      ['2024-02-01', null, 'thị xã', 15],
    ])
  })

  it.each<[string, TreeChange, RegExp]>([
    [
      'a date that is none',
      { kind: 'move', on: '2025-02-30', document, unitId: idOf('218'), parentId: idOf('BG') },
      /không phải là một ngày/,
    ],
    [
      'an unknown unit',
      { kind: 'move', on: '2025-01-01', document, unitId: 7777, parentId: idOf('BG') },
      /Không có đơn vị số 7777/,
    ],
    [
      'a unit not there yet',
      { kind: 'move', on: '2020-01-01', document, unitId: idOf('218'), parentId: idOf('BG') },
      /Huyện Lục Nam \(mã 218\) không tồn tại vào ngày 01\/01\/2020/,
    ],
    [
      'a move under itself',
      { kind: 'move', on: '2025-01-01', document, unitId: idOf('218'), parentId: idOf('07444') },
      /cấp trên của chính mình từ ngày 01\/01\/2025/,
    ],
    [
      'a change before a later one',
      { kind: 'rename', on: '2022-01-01', document, unitId: idOf('07477'), designation: 'xã', name: 'X' },
      /Thị trấn Phương Sơn .* sau ngày 01\/01\/2022/,
    ],
    [
      'a merge of nothing',
      { kind: 'merge', on: '2025-01-01', document, unitIds: [idOf('213')], into: { unitId: idOf('213') } },
      /Chưa chọn/,
    ],
    [
      'a merge that names a unit twice',
      { kind: 'merge', on: '2025-01-01', document, unitIds: [idOf('221'), idOf('221')], into: { unitId: idOf('213') } },
      /hai lần/,
    ],
    [
      'a split that leaves children over',
      {
        kind: 'split',
        on: '2025-01-01',
        document,
        unitId: idOf('219'),
        continues: false,
        parts: [{ unit: chu, childIds: [] }],
      },
      /chưa được giao/,
    ],
    [
      'a split that takes a stranger',
      {
        kind: 'split',
        on: '2025-01-01',
        document,
        unitId: idOf('219'),
        continues: true,
        parts: [{ unit: chu, childIds: [idOf('07444')] }],
      },
      /không trực thuộc/,
    ],
    [
      'a new unit with a code in use',
      {
        kind: 'split',
        on: '2025-01-01',
        document,
        unitId: idOf('219'),
        continues: true,
        parts: [{ unit: { ...chu, code: '218' }, childIds: [] }],
      },
      /trùng mã/,
    ],
    [
      'a new unit with an id in use',
      {
        kind: 'split',
        on: '2025-01-01',
        document,
        unitId: idOf('219'),
        continues: true,
        parts: [{ unit: { ...chu, id: 2 }, childIds: [] }],
      },
      /Số định danh 2/,
    ],
  ])('refuses %s', (_what, change, reason) => {
    expect(refusal(change)).toMatch(reason)
  })
})

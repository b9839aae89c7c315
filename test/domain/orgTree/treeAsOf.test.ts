import { describe, expect, it } from 'vitest'
import type { OrgUnit, UnitSpan } from '#shared/domain/orgTree/orgUnit.ts'
import { descendantsAsOf, treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import { unitAsOf } from '#shared/domain/orgTree/unitAsOf.ts'

function unit(id: number, name: string, parentId: number | null, part: Partial<UnitSpan> = {}): OrgUnit {
  const span: UnitSpan = {
    ...{ from: '2021-01-01', until: null, kind: 'commune', designation: 'xã', name, statCode: null },
    ...{ parentId, reports: true, sortOrder: 1, ...part },
  }
  return { id, uid: `u${id}`, code: `M${id}`, spans: [span] }
}

const units = [
  unit(1, 'Lục Nam', null),
  unit(2, 'Đông Hưng', 1),
  unit(3, 'Ẩm Sơn', 1),
  unit(4, 'Vũ Xá', 1, { sortOrder: 0 }),
  unit(5, 'Cẩm Lý', 1),
  unit(6, 'Dĩnh Trì', 1),
  unit(7, 'Tổ dân phố', 2),
  unit(8, 'Mới', 1, { from: '2023-05-01' }),
]
const below = (date: string): string =>
  descendantsAsOf(treeAsOf(units, date), 1)
    .map(({ id }) => id)
    .join(' ')

describe('treeAsOf', () => {
  it("orders children by the office's order, then by name in Vietnamese order: a, c, d, đ", () => {
    expect(below('2022-01-01')).toBe('4 3 5 6 2 7')
  })

  it('shows a unit from its first day to the day before its last bound', () => {
    expect(below('2023-04-30')).toBe('4 3 5 6 2 7')
    expect(below('2023-05-01')).toBe('4 3 5 6 2 7 8')
    expect(treeAsOf(units, '2020-12-31').byId.size).toBe(0)
    const ended = unit(9, 'Hết', null, { until: '2022-01-01' })
    expect(unitAsOf(ended, '2021-12-31')?.name).toBe('Hết')
    expect(unitAsOf(ended, '2022-01-01')).toBeNull()
  })

  it('puts a unit whose parent does not exist among the roots, so that none is lost', () => {
    const orphan = unit(10, 'Mồ côi', 8)
    const tree = treeAsOf([...units, orphan], '2022-01-01')
    expect(tree.childrenOf.get(null)?.map(({ id }) => id)).toEqual([1, 10])
  })

  it('ends the way down where a broken tree runs in a ring', () => {
    const ring = [unit(1, 'Một', 2), unit(2, 'Hai', 1)]
    expect(descendantsAsOf(treeAsOf(ring, '2022-01-01'), 1).map(({ id }) => id)).toEqual([2])
  })
})

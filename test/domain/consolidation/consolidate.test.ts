import { describe, expect, test } from 'vitest'
import { consolidate } from '#shared/domain/consolidation/consolidate.ts'
import type { ConsolidatedIndicator, Consolidation } from '#shared/domain/consolidation/consolidation.ts'
import type { UnitReport } from '#shared/domain/consolidation/consolidationFacts.ts'
import { packCells, type PackedCells } from '#shared/domain/consolidation/packedCells.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import type { OrgUnit, UnitKind, UnitSpan } from '#shared/domain/orgTree/orgUnit.ts'
import { factsOf, type World } from './randomFacts.ts'
import { columnId } from './sampleIndicators.ts'

const [province, lucNam, yenThe, baoDai, chuDien, docLap] = [1, 2, 3, 4, 5, 6] as const

/** A province with the districts Lục Nam (communes Bảo Đài and Chu Điện) and Yên Thế (commune Độc Lập). */
const tree: readonly OrgUnit[] = [
  unit(province, 'BG', 'province', 'tỉnh', 'Bắc Giang', null),
  unit(lucNam, '218', 'district', 'huyện', 'Lục Nam', province),
  unit(yenThe, '215', 'district', 'huyện', 'Yên Thế', province),
  unit(baoDai, 'X1', 'commune', 'xã', 'Bảo Đài', lucNam),
  unit(chuDien, 'X2', 'commune', 'xã', 'Chu Điện', lucNam),
  unit(docLap, 'X3', 'commune', 'xã', 'Độc Lập', yenThe),
]

describe('consolidate', () => {
  test('tells a number, không phát sinh, không áp dụng and a blank apart', () => {
    const one = indicatorOf(
      at('2022-Q1', {
        [baoDai]: counted({ A01: 7 }),
        [chuDien]: counted({ A01: 'none', K01C: 3 }),
        [docLap]: counted({ A01: 'notApplicable' }),
      }),
      'A01',
    )
    expect(one.total).toBe(7)
    expect(one.children).toEqual([
      { unit: { code: '218', name: 'Huyện Lục Nam' }, value: 7 },
      { unit: { code: '215', name: 'Huyện Yên Thế' }, value: null },
    ])
    expect(one.coverage).toEqual({
      ...{ included: 3, expected: 5, viaTotals: 0 },
      missing: [
        { code: '218', name: 'Huyện Lục Nam' },
        { code: '215', name: 'Huyện Yên Thế' },
      ],
    })
  })

  test('leaves out what was returned, is still a draft or was sent empty, and says what was empty', () => {
    const consolidation = at('2022-Q1', {
      [baoDai]: counted({ A01: 7 }),
      [chuDien]: { ...counted({ A01: 90 }), standing: 'open' },
      [docLap]: { standing: 'empty', own: [], childrenTotal: [] },
    })
    expect(indicatorOf(consolidation, 'A01').total).toBe(7)
    expect(consolidation.coverage.missing.map(({ code }) => code)).toEqual(['218', 'X2', '215', 'X3'])
    expect(consolidation.notices).toEqual([
      {
        ...{ kind: 'emptyReport', units: [{ code: 'X3', name: 'Xã Độc Lập' }] },
        sentence: 'Báo cáo của xã Độc Lập không có số liệu và lời văn nên chưa được tính là đã báo cáo.',
      },
    ])
  })

  test('counts the own ledger of the consolidated unit, received or not, but not that of an unreceived child', () => {
    const reports = { [lucNam]: { ...counted({ A01: 5 }), standing: 'open' as const }, [baoDai]: counted({ A01: 7 }) }
    expect(indicatorOf(at('2022-Q1', reports, tree, lucNam), 'A01')).toMatchObject({ own: 5, total: 12 })
    expect(indicatorOf(at('2022-Q1', reports), 'A01')).toMatchObject({ own: null, total: 7 })
  })

  test('takes totals for the children where no child reported, and counts them as covered', () => {
    const consolidation = at('2022-Q1', { [lucNam]: { ...counted({ A01: 1 }), childrenTotal: cells({ A01: 20 }) } })
    const one = indicatorOf(consolidation, 'A01')
    expect(one.total).toBe(21)
    expect(one.coverage).toMatchObject({ included: 3, expected: 5, viaTotals: 2 })
    expect(indicatorOf(consolidation, 'A02').coverage).toMatchObject({ included: 0, viaTotals: 0 })
    expect(consolidation.notices.map((notice) => notice.sentence)).toEqual([
      'Huyện Lục Nam chỉ gửi số tổng của các đơn vị trực thuộc, không có báo cáo của từng đơn vị; bản tổng hợp dùng số tổng đó.',
    ])
  })

  test('uses the detail where both came, never both, and names the indicators that differ', () => {
    const consolidation = at('2022-Q1', {
      [lucNam]: { ...counted({}), childrenTotal: cells({ A01: 20, A02: 30, E02X: 4 }) },
      [baoDai]: counted({ A01: 7, A02: 30 }),
      [chuDien]: counted({ E02X: 4 }),
    })
    expect(indicatorOf(consolidation, 'A01').total).toBe(7)
    expect(consolidation.coverage.viaTotals).toBe(0)
    expect(consolidation.notices).toHaveLength(1)
    expect(consolidation.notices[0]).toMatchObject({
      kind: 'bothLedgers',
      units: [{ code: '218', name: 'Huyện Lục Nam' }],
    })
    expect(consolidation.notices[0]?.sentence).toMatch(/Hai số khác nhau ở chỉ tiêu A01\.$/)
  })

  test('recomputes a ratio from added parts instead of averaging, half up, and leaves it open over 0', () => {
    const consolidation = at('2022-Q1', {
      [baoDai]: counted({ D12X: 8, D13X: 10 }),
      [chuDien]: counted({ D12X: 80, D13X: 600 }),
      [docLap]: counted({ D12X: 0, D13X: 0 }),
    })
    const one = indicatorOf(consolidation, 'D16')
    expect(one.total).toBe(693)
    expect(one.children.map((child) => child.value)).toEqual([693, null])
    expect(one.byLoaiHinh).toEqual([{ loaiHinh: 'X', total: 693 }])
  })

  test('never adds a score over units, but shows that of each child', () => {
    const one = indicatorOf(at('2022-Q1', { [lucNam]: counted({ Q01: 85 }), [yenThe]: counted({ Q01: 90 }) }), 'Q01')
    expect(one).toMatchObject({ total: null, own: null, yearToDate: null })
    expect(one.children.map((child) => child.value)).toEqual([85, 90])
  })

  test('places a unit that moved under the parent of each quarter, and keeps the rows adding up', () => {
    const moved = tree.map((one) => (one.id === chuDien ? { ...one, spans: moveOn(one, '2022-04-01', yenThe) } : one))
    const quarter = { [chuDien]: counted({ A01: 10 }) }
    const one = indicatorOf(consolidateAt({ '2022-Q1': quarter, '2022-Q2': quarter }, '2022-H1', moved), 'A01')
    expect(one.children.map((child) => child.value)).toEqual([10, 10])
    expect(one.total).toBe(20)
  })

  test('keeps what a unit reported in a quarter before its end, and nothing of the quarter in which it ended', () => {
    const ended = tree.map((one) =>
      one.id === yenThe || one.id === docLap ? { ...one, spans: endOn(one, '2022-05-01') } : one,
    )
    const quarter = { [docLap]: counted({ A01: 10 }), [baoDai]: counted({ A01: 1 }) }
    const half = consolidateAt({ '2022-Q1': quarter, '2022-Q2': quarter }, '2022-H1', ended)
    expect(indicatorOf(half, 'A01').total).toBe(12)
    expect(indicatorOf(half, 'A01').children).toEqual([
      { unit: { code: '218', name: 'Huyện Lục Nam' }, value: 2 },
      { unit: { code: '215', name: 'Huyện Yên Thế' }, value: 10 },
    ])
    expect(half.coverage.expected).toBe(5)
    expect(half.coverage.missing.map(({ code }) => code)).toEqual(['218', 'X2', '215'])
    expect(indicatorOf(consolidateAt({ '2022-Q2': quarter }, '2022-Q2', ended), 'A01').total).toBe(1)
  })

  test('asks for every quarter of a flow and only the last of a stock', () => {
    const half = consolidateAt(
      { '2022-Q1': {}, '2022-Q2': { [baoDai]: counted({ A01: 1, K01C: 4 }), [lucNam]: counted({ K01C: 2 }) } },
      '2022-H1',
    )
    expect(indicatorOf(half, 'A01').coverage.included).toBe(0)
    expect(indicatorOf(half, 'K01').coverage.included).toBe(1)
    expect(indicatorOf(half, 'K01').total).toBe(6)
  })

  test('names the quarter of a notice when the period has several', () => {
    const empty: UnitReport = { standing: 'empty', own: [], childrenTotal: [] }
    const half = consolidateAt({ '2022-Q1': { [baoDai]: empty, [docLap]: empty }, '2022-Q2': {} }, '2022-H1')
    expect(half.notices.map((notice) => notice.sentence)).toEqual([
      'Quý I năm 2022: báo cáo của xã Bảo Đài và xã Độc Lập không có số liệu và lời văn nên chưa được tính là đã báo cáo.',
    ])
  })

  test('refuses a sum that integers no longer hold exactly', () => {
    const huge = Number.MAX_SAFE_INTEGER
    expect(() => at('2022-Q1', { [baoDai]: counted({ A01: huge }), [chuDien]: counted({ A01: 1 }) })).toThrow(
      RangeError,
    )
  })
})

type Typed = number | 'none' | 'notApplicable'

/** Cells by indicator and loại hình: `E02X` is column X of E02. */
function cells(typed: Readonly<Record<string, Typed>>): PackedCells {
  const figure = (value: Typed): FigureValue =>
    typeof value === 'number' ? { state: 'number', value } : { state: value }
  return packCells(
    Object.entries(typed).map(
      ([key, value]) => [columnId(key.slice(0, 3), key.slice(3) || '-'), figure(value)] as const,
    ),
  )
}

function counted(typed: Readonly<Record<string, Typed>>): UnitReport {
  return { standing: 'counted', own: cells(typed), childrenTotal: [] }
}

type Reports = Readonly<Record<number, UnitReport>>

function at(period: string, reports: Reports, units = tree, unitId: number = province): Consolidation {
  return consolidateAt({ [period]: reports }, period, units, unitId)
}

function consolidateAt(
  quarters: Readonly<Record<string, Reports>>,
  period: string,
  units = tree,
  unitId: number = province,
): Consolidation {
  const world: World = {
    units,
    quarters: new Map(
      Object.entries(quarters).map(([code, reports]) => [
        code,
        { exempt: new Set(), reports: new Map(Object.entries(reports).map(([id, report]) => [Number(id), report])) },
      ]),
    ),
  }
  return consolidate(factsOf(world, unitId, period))
}

function indicatorOf(consolidation: Consolidation, code: string): ConsolidatedIndicator {
  const found = consolidation.indicators.find(({ indicator }) => indicator.code === code)
  if (!found) throw new Error(`${code} is not in the consolidation`)
  return found
}

function unit(
  id: number,
  code: string,
  kind: UnitKind,
  designation: string,
  name: string,
  parentId: number | null,
): OrgUnit {
  const span = { from: '2000-01-01', until: null, kind, designation, name, statCode: null, parentId, sortOrder: id }
  return { id, uid: `thu/${id}`, code, spans: [{ ...span, reports: parentId !== null }] }
}

function endOn(one: OrgUnit, day: string): readonly UnitSpan[] {
  return one.spans.map((span) => ({ ...span, until: day }))
}

function moveOn(one: OrgUnit, day: string, parentId: number): readonly UnitSpan[] {
  return one.spans.flatMap((span) => [
    { ...span, until: day },
    { ...span, from: day, parentId },
  ])
}

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { labelUnits } from '#shared/domain/orgTree/labelUnits.ts'

const parents = new Map([
  [1, { designation: 'huyện', name: 'Lục Ngạn' }],
  [2, { designation: 'thành phố', name: 'Bắc Giang' }],
])
const unit = (id: number, name: string, parentId: number | null = 1, designation = 'xã') => ({
  id,
  code: `0${id}`,
  designation,
  name,
  parentId,
})
const labels = (units: ReturnType<typeof unit>[]) => [...labelUnits(units, (id) => parents.get(id)).values()]

it('names the parent where two names of the list are the same, and only there', () => {
  expect(labels([unit(3, 'Tân Lập'), unit(4, 'Tân Mộc')])).toEqual(['Xã Tân Lập', 'Xã Tân Mộc'])
  expect(labels([unit(3, 'Tân Lập'), unit(4, 'Tân Lập', 2), unit(5, 'Tân Mộc')])).toEqual([
    'Xã Tân Lập (huyện Lục Ngạn)',
    'Xã Tân Lập (thành phố Bắc Giang)',
    'Xã Tân Mộc',
  ])
})

it('knows one name in two spellings, but not a commune and a town of one name', () => {
  expect(labels([unit(3, 'Hòa Bình'), unit(4, 'Hoà Bình', 2)])[1]).toBe('Xã Hoà Bình (thành phố Bắc Giang)')
  expect(labels([unit(3, 'Nham Biền'), unit(4, 'Nham Biền', 1, 'thị trấn')])).toEqual([
    'Xã Nham Biền',
    'Thị trấn Nham Biền',
  ])
})

it('falls back on the code where the parent does not tell them apart', () => {
  expect(labels([unit(3, 'Tân Lập'), unit(4, 'Tân Lập')])).toEqual([
    'Xã Tân Lập (huyện Lục Ngạn) (03)',
    'Xã Tân Lập (huyện Lục Ngạn) (04)',
  ])
})

it('no two units of any list look alike, and a unit listed twice keeps its plain name', () => {
  const anyUnits = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 3, max: 40 }), fc.constantFrom('A', 'B', 'Á'), fc.constantFrom(1, 2, null)),
    { selector: ([id]) => id },
  )
  fc.assert(
    fc.property(anyUnits, (listed) => {
      const found = labels(listed.map(([id, name, parent]) => unit(id, name, parent)))
      expect(new Set(found).size).toBe(listed.length)
    }),
  )
  expect(labels([unit(3, 'Tân Lập'), unit(3, 'Tân Lập')])).toEqual(['Xã Tân Lập'])
})

import fc from 'fast-check'
import { addDays } from '#shared/domain/isoDate.ts'
import type { OrgUnit } from '#shared/domain/orgTree/orgUnit.ts'
import type { NewUnit, TreeChange } from '#shared/domain/orgTree/treeChange.ts'

/** The first day of every random tree. */
export const treeStart = '2021-01-01'

/** A tree of 2 to 14 units, all founded on `treeStart`; unit 1 is the root. */
export const randomTree: fc.Arbitrary<OrgUnit[]> = fc
  .array(fc.nat(), { minLength: 1, maxLength: 13 })
  .map((picks) => [plainUnit(1, null), ...picks.map((pick, place) => plainUnit(place + 2, (pick % (place + 1)) + 1))])

/** Numbers from which `changeFrom` makes a change of a given tree: which kind, which units, how many days later. */
export const changeSeed = fc.record({
  kind: fc.constantFrom('rename', 'move', 'merge', 'mergeNew', 'split', 'splitUp'),
  unit: fc.nat(),
  other: fc.nat(),
  days: fc.integer({ min: 0, max: 400 }),
  /** Which of the children go to the new unit of a split. */
  childMask: fc.nat(),
})
export type ChangeSeed = typeof changeSeed extends fc.Arbitrary<infer Seed> ? Seed : never

/** A change on `on`, sensible or not: the planner is to refuse what does not fit. */
export function changeFrom(units: readonly OrgUnit[], seed: ChangeSeed, on: string): TreeChange {
  const pick = (number: number): OrgUnit => units[number % units.length] ?? plainUnit(1, null)
  const unit = pick(seed.unit)
  const other = pick(seed.other)
  const parentId = unit.spans.at(-1)?.parentId ?? null
  const fresh = newUnit(Math.max(...units.map(({ id }) => id)) + 1, parentId)
  const base = { on, document: 'Nghị quyết số 01' }
  const children = units.filter(({ spans }) => spans.at(-1)?.parentId === unit.id).map(({ id }) => id)
  switch (seed.kind) {
    case 'rename':
      return { ...base, kind: 'rename', unitId: unit.id, designation: 'thị trấn', name: `Tên ${seed.other % 100}` }
    case 'move':
      return { ...base, kind: 'move', unitId: unit.id, parentId: other.id }
    case 'merge':
      return { ...base, kind: 'merge', unitIds: [unit.id], into: { unitId: other.id } }
    case 'mergeNew':
      return { ...base, kind: 'merge', unitIds: [unit.id, other.id], into: fresh }
    case 'split': {
      const childIds = children.filter((_, place) => (seed.childMask >> place) & 1)
      return { ...base, kind: 'split', unitId: unit.id, continues: true, parts: [{ unit: fresh, childIds }] }
    }
    case 'splitUp': {
      const second = newUnit(fresh.id + 1, parentId)
      const parts = [fresh, second].map((part, which) => ({
        unit: part,
        childIds: children.filter((_, place) => ((seed.childMask >> place) & 1) === which),
      }))
      return { ...base, kind: 'split', unitId: unit.id, continues: false, parts }
    }
  }
}

/** The days of a sequence of changes, each the given number of days after the one before. */
export function datesOf(seeds: readonly ChangeSeed[]): string[] {
  let day = treeStart
  return seeds.map((seed) => (day = addDays(day, seed.days)))
}

function plainUnit(id: number, parentId: number | null): OrgUnit {
  const { id: _id, uid, code, ...attributes } = newUnit(id, parentId)
  return { id, uid, code, spans: [{ from: treeStart, until: null, ...attributes }] }
}

function newUnit(id: number, parentId: number | null): NewUnit {
  const name = `Đơn vị ${id}`
  return {
    ...{ id, uid: `thu/${id}`, code: `M${id}`, kind: 'commune', designation: 'xã', name },
    ...{ statCode: null, parentId, reports: true, sortOrder: id % 3 },
  }
}

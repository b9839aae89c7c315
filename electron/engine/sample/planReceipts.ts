import { addDays, type IsoDate } from '#shared/domain/isoDate.ts'
import type { UnitAsOf } from '#shared/domain/orgTree/orgUnit.ts'
import type { SampleRandom } from './sampleRandom.ts'

/** How one unit's report comes in. `wrong` breaks a consistency rule; `throughDistrict` stands only in its district's totals. */
export type Receipt =
  { kind: 'whole' | 'wrong' | 'empty'; receivedOn: IsoDate } | { kind: 'missing' } | { kind: 'throughDistrict' }

/** The district of the sample that sends only its communes' totals. */
export const totalsOnlyDistrict = '220'

/** How many of a quarter's communes are late, missing, empty and wrong. */
const troubles = { late: 11, missing: 6, empty: 2, wrong: 4 }

/** The due dates a report of a quarter stands under: quarter IV is also the annual report, due weeks before it. */
export type DueDays = { earliest: IsoDate; latest: IsoDate }

/** How each unit's report of a quarter comes in. Exactly the same numbers of communes are in trouble every quarter. */
export function planReceipts(
  units: readonly UnitAsOf[],
  districtOf: (unit: UnitAsOf) => string | null,
  dueOf: (unit: UnitAsOf) => DueDays,
  random: SampleRandom,
): Map<number, Receipt> {
  const through = units.filter((unit) => unit.kind === 'commune' && districtOf(unit) === totalsOnlyDistrict)
  const communes = units.filter((unit) => unit.kind === 'commune' && !through.includes(unit))
  const inTrouble = troubleByUnit(random.shuffled(communes))
  const lateDistrict = random.pick(units.filter((unit) => unit.kind === 'district'))
  const missingOther = random.pick(units.filter((unit) => unit.kind === 'agency' || unit.kind === 'enterprise'))
  return new Map(
    units.map((unit) => {
      if (through.includes(unit)) return [unit.id, { kind: 'throughDistrict' }]
      if (unit === missingOther) return [unit.id, { kind: 'missing' }]
      const trouble = unit === lateDistrict ? 'late' : inTrouble.get(unit.id)
      return [unit.id, receiptOf(trouble, dueOf(unit), random)]
    }),
  )
}

type Trouble = keyof typeof troubles

function troubleByUnit(shuffled: readonly UnitAsOf[]): Map<number, Trouble> {
  const kinds = Object.entries(troubles).flatMap(([kind, count]) =>
    Array.from({ length: count }, () => kind as Trouble),
  )
  return new Map(kinds.flatMap((kind, place) => (shuffled[place] ? [[shuffled[place].id, kind] as const] : [])))
}

function receiptOf(trouble: Trouble | undefined, due: DueDays, random: SampleRandom): Receipt {
  const inTime = addDays(due.earliest, -random.whole(0, 3))
  switch (trouble) {
    case 'missing':
      return { kind: 'missing' }
    case 'late':
      return { kind: 'whole', receivedOn: addDays(due.latest, random.whole(1, 6)) }
    case 'empty':
    case 'wrong':
      return { kind: trouble, receivedOn: inTime }
    case undefined:
      return { kind: 'whole', receivedOn: inTime }
  }
}

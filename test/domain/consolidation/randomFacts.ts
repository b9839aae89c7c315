import fc from 'fast-check'
import type { ConsolidationFacts, QuarterFacts, UnitReport } from '#shared/domain/consolidation/consolidationFacts.ts'
import { packCells, type PackedCells } from '#shared/domain/consolidation/packedCells.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import type { OrgUnit, UnitKind, UnitSpan } from '#shared/domain/orgTree/orgUnit.ts'
import { treeAsOf } from '#shared/domain/orgTree/treeAsOf.ts'
import {
  parsePeriodCode,
  previousPeriod,
  quartersOf,
  samePeriodLastYear,
  yearToDate,
  type PeriodId,
} from '#shared/domain/periods/periodCode.ts'
import { sampleColumns, sampleIndicators } from './sampleIndicators.ts'

/** What stands behind the facts: the tree with its dates, and per quarter the reports and the exempt, by unit id. */
export type World = {
  units: readonly OrgUnit[]
  quarters: ReadonlyMap<string, { reports: ReadonlyMap<number, UnitReport>; exempt: ReadonlySet<number> }>
}

const years = [2021, 2022]
const quarterCodes = years.flatMap((year) => [1, 2, 3, 4].map((n) => `${year}-Q${n}`))

/** The last day of a quarter in these tests. */
export function cutOffOf(code: string): string {
  return `${code.slice(0, 4)}-${['03', '06', '09', '12'][Number(code.slice(-1)) - 1] ?? '12'}-14`
}

/** A period of 2022 of any kind. */
export const randomPeriod = fc.constantFrom('2022-Q1', '2022-Q2', '2022-Q4', '2022-H1', '2022-H2', '2022')

/** A world of 2 to 10 units under unit 1, some founded, dissolved or moved on the way, with all kinds of reports. */
export const randomWorld: fc.Arbitrary<World> = fc
  .array(
    fc.record({
      parent: fc.nat(),
      moveTo: fc.nat(),
      fate: fc.nat({ max: 9 }),
      kind: fc.nat(),
      quarter: fc.nat({ max: 7 }),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .chain((seeds) => {
    const units = [unitOf(1, [span(null, 'province')]), ...seeds.map((seed, place) => seededUnit(seed, place + 2))]
    const ids = units.map((unit) => unit.id)
    const quarter = fc.record({
      reports: fc
        .tuple(...ids.map(() => randomReport))
        .map((reports) => new Map(ids.map((id, n) => [id, reports[n] ?? noReport]))),
      exempt: fc.subarray(ids.slice(1), { maxLength: Math.min(2, ids.length - 1) }).map((some) => new Set(some)),
    })
    return fc
      .tuple(...quarterCodes.map(() => quarter))
      .map((quarters) => ({ units, quarters: new Map(quarters.map((one, n) => [quarterCodes[n] ?? '', one])) }))
  })

const noReport: UnitReport = { standing: 'open', own: [], childrenTotal: [] }

/** The facts of a world for one unit and period; the unit must exist at its end. */
export function factsOf(world: World, unitId: number, period: string): ConsolidationFacts {
  const id = parsePeriodCode(period)
  if (!id) throw new Error(`${period} is not a period`)
  const quarters = (ids: readonly PeriodId[]): QuarterFacts[] => ids.map((one) => quarterOf(world, one))
  return {
    ...{ period, unit: { id: unitId, code: `M${unitId}`, name: `Đơn vị ${unitId}` } },
    ...{ indicators: sampleIndicators, columns: sampleColumns },
    spans: {
      period: quarters(quartersOf(id)),
      yearToDate: quarters(yearToDate(id)),
      previous: quarters(quartersOf(previousPeriod(id))),
      samePeriodLastYear: quarters(quartersOf(samePeriodLastYear(id))),
    },
  }
}

function quarterOf(world: World, period: PeriodId): QuarterFacts {
  const kept = world.quarters.get(period.code) ?? { reports: new Map(), exempt: new Set<number>() }
  return { period, tree: treeAsOf(world.units, cutOffOf(period.code)), ...kept }
}

const randomFigure: fc.Arbitrary<FigureValue | null> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((value) => ({ state: 'number' as const, value })) },
  { weight: 1, arbitrary: fc.constant({ state: 'none' as const }) },
  { weight: 1, arbitrary: fc.constant({ state: 'notApplicable' as const }) },
  { weight: 2, arbitrary: fc.constant(null) },
)

const randomCells: fc.Arbitrary<PackedCells> = fc.tuple(...sampleColumns.map(() => randomFigure)).map((figures) =>
  packCells(
    figures.flatMap((figure, place) => {
      const column = sampleColumns[place]
      return figure && column ? [[column.id, figure] as const] : []
    }),
  ),
)

const randomReport: fc.Arbitrary<UnitReport> = fc.record({
  standing: fc.constantFrom('counted', 'counted', 'counted', 'empty', 'open'),
  own: fc.oneof({ weight: 4, arbitrary: randomCells }, { weight: 1, arbitrary: fc.constant([]) }),
  childrenTotal: fc.oneof({ weight: 1, arbitrary: randomCells }, { weight: 3, arbitrary: fc.constant([]) }),
})

type UnitSeed = { parent: number; moveTo: number; fate: number; kind: number; quarter: number }

/** Parents have smaller ids, so no move can close a circle. */
function seededUnit(seed: UnitSeed, id: number): OrgUnit {
  const kinds: readonly UnitKind[] = ['district', 'commune', 'agency', 'enterprise']
  const kind = kinds[seed.kind % kinds.length] ?? 'commune'
  const parentId = (seed.parent % (id - 1)) + 1
  const day = `${quarterCodes[seed.quarter]?.slice(0, 4) ?? '2022'}-0${(seed.quarter % 4) * 2 + 1}-20`
  const whole = { ...span(parentId, kind), reports: seed.fate !== 3, sortOrder: seed.kind % 4 }
  switch (seed.fate) {
    case 0:
      return unitOf(id, [{ ...whole, from: day }])
    case 1:
      return unitOf(id, [{ ...whole, until: day }])
    case 2:
      return unitOf(id, [
        { ...whole, until: day },
        { ...whole, from: day, parentId: (seed.moveTo % (id - 1)) + 1 },
      ])
    default:
      return unitOf(id, [whole])
  }
}

function unitOf(id: number, spans: readonly UnitSpan[]): OrgUnit {
  return { id, uid: `thu/${id}`, code: `M${id}`, spans: spans.map((one) => ({ ...one, name: `Đơn vị ${id}` })) }
}

function span(parentId: number | null, kind: UnitKind): UnitSpan {
  return {
    ...{ from: '2000-01-01', until: null, kind, designation: 'xã', name: '', statCode: null },
    ...{ parentId, reports: parentId !== null, sortOrder: 0 },
  }
}

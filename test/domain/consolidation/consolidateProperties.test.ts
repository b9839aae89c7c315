import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consolidate } from '#shared/domain/consolidation/consolidate.ts'
import type { ConsolidatedIndicator, Consolidation } from '#shared/domain/consolidation/consolidation.ts'
import type { UnitReport } from '#shared/domain/consolidation/consolidationFacts.ts'
import { unitAsOf } from '#shared/domain/orgTree/unitAsOf.ts'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'
import { cutOffOf, factsOf, randomPeriod, randomWorld, type World } from './randomFacts.ts'
import { sampleIndicators } from './sampleIndicators.ts'
import { quarterByHand, unitsBelow } from './sumByHand.ts'

const added = sampleIndicators.filter((indicator) => indicator.overUnits === 'sum')

function check(property: (world: World, period: string) => void): void {
  fc.assert(fc.property(randomWorld, randomPeriod, property), { numRuns: 150 })
}

function quarterCodes(period: string): string[] {
  const id = parsePeriodCode(period)
  return id ? quartersOf(id).map((quarter) => quarter.code) : []
}

function byCode(consolidation: Consolidation, code: string): ConsolidatedIndicator {
  const found = consolidation.indicators.find(({ indicator }) => indicator.code === code)
  if (!found) throw new Error(`${code} is not in the consolidation`)
  return found
}

function add(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0)
}

describe('consolidate, over random trees, ledgers and reports', () => {
  test('a total is what a person gets who lists every figure that counts', () => {
    check((world, period) => {
      const consolidation = consolidate(factsOf(world, 1, period))
      for (const indicator of added) {
        const perQuarter = quarterCodes(period).map((code) => quarterByHand(world, 1, code, indicator))
        const expected = { sum: add(perQuarter), last: perQuarter.at(-1), first: perQuarter[0] }
        expect(byCode(consolidation, indicator.code).total).toBe(expected[indicator.overTime as 'sum'])
      }
    })
  })

  test('the order in which units and reports arrive changes nothing', () => {
    check((world, period) => {
      const reversed: World = {
        units: [...world.units].reverse(),
        quarters: new Map(
          [...world.quarters]
            .reverse()
            .map(([code, { reports, exempt }]) => [code, { exempt, reports: new Map([...reports].reverse()) }]),
        ),
      }
      expect(consolidate(factsOf(reversed, 1, period))).toEqual(consolidate(factsOf(world, 1, period)))
    })
  })

  test('the loại hình add up to the total', () => {
    check((world, period) => {
      const consolidation = consolidate(factsOf(world, 1, period))
      for (const { code } of added) {
        const { total, byLoaiHinh } = byCode(consolidation, code)
        expect(add(byLoaiHinh.map((part) => part.total))).toBe(total)
      }
    })
  })

  test('own and the children add up to the total, unless the unit has only totals for its children', () => {
    check((world, period) => {
      const consolidation = consolidate(factsOf(world, 1, period))
      const standsIn = consolidation.notices.some(
        ({ kind, units }) => kind === 'onlyTotals' && units.some(({ code }) => code === 'M1'),
      )
      fc.pre(!standsIn)
      for (const { code } of added) {
        const { total, own, children } = byCode(consolidation, code)
        expect(add([own, ...children.map((child) => child.value)])).toBe(total)
      }
    })
  })

  test('coverage counts each unit that owes a report once', () => {
    check((world, period) => {
      const { coverage, indicators } = consolidate(factsOf(world, 1, period))
      const owing = new Set(
        quarterCodes(period).flatMap((code) =>
          unitsBelow(world, 1, code).filter((id) => {
            const unit = world.units.find((candidate) => candidate.id === id)
            return unit && unitAsOf(unit, cutOffOf(code))?.reports && !world.quarters.get(code)?.exempt.has(id)
          }),
        ),
      )
      expect(coverage.expected).toBe(owing.size)
      for (const one of [coverage, ...indicators.map((indicator) => indicator.coverage)]) {
        expect(one.included + one.missing.length).toBe(one.expected)
        expect(one.expected).toBeLessThanOrEqual(coverage.expected)
        expect(one.viaTotals).toBeLessThanOrEqual(one.included)
        expect(new Set(one.missing.map(({ code }) => code)).size).toBe(one.missing.length)
      }
    })
  })

  test('consolidating the children first gives the same as consolidating all at once', () => {
    fc.assert(
      fc.property(randomWorld, fc.constantFrom('2021-Q2', '2022-Q1', '2022-Q4'), (world, period) => {
        const whole = consolidate(factsOf(world, 1, period))
        const children = unitsBelow(world, 1, period).filter((id) => {
          const unit = world.units.find((candidate) => candidate.id === id)
          return unit && unitAsOf(unit, cutOffOf(period))?.parentId === 1
        })
        fc.pre(
          whole.notices.every(({ kind, units }) => kind !== 'onlyTotals' || units.every(({ code }) => code !== 'M1')),
        )
        const parts = children.map((id) => consolidate(factsOf(withoutUnreceived(world, id, period), id, period)))
        for (const { code } of added) {
          const { total, own } = byCode(whole, code)
          expect(add([own, ...parts.map((part) => byCode(part, code).total)])).toBe(total)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('what happens over time adds up; what stands at the end is that of the end', () => {
    fc.assert(
      fc.property(randomWorld, (world) => {
        const at = (period: string): Consolidation => consolidate(factsOf(world, 1, period))
        const [q1, q2, h1, h2, year] = [at('2022-Q1'), at('2022-Q2'), at('2022-H1'), at('2022-H2'), at('2022')]
        for (const { code, overTime } of added) {
          const [first, second] = [byCode(q1, code).total, byCode(q2, code).total]
          const half = { sum: add([first, second]), last: second, first }[overTime as 'sum']
          expect(byCode(h1, code).total).toBe(half)
          expect(byCode(q2, code).yearToDate).toBe(half)
          expect(byCode(q2, code).previous).toBe(first)
          expect(byCode(h2, code).previous).toBe(half)
          expect(byCode(at('2021'), code).total).toBe(byCode(year, code).samePeriodLastYear)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a ratio is recomputed from its added parts and is the nearest one', () => {
    check((world, period) => {
      const consolidation = consolidate(factsOf(world, 1, period))
      const { total } = byCode(consolidation, 'D16')
      const numerator = byCode(consolidation, 'D13').total
      const denominator = byCode(consolidation, 'D12').total
      if (numerator === null || denominator === null || denominator === 0) expect(total).toBe(null)
      else expect(Math.abs(2 * ((total ?? NaN) * denominator - 100 * numerator))).toBeLessThanOrEqual(denominator)
    })
  })

  test('every amount is a safe integer or unknown', () => {
    check((world, period) => {
      for (const one of consolidate(factsOf(world, 1, period)).indicators)
        for (const amount of amountsOf(one)) expect(amount === null || Number.isSafeInteger(amount)).toBe(true)
    })
  })
})

function amountsOf(one: ConsolidatedIndicator): (number | null)[] {
  const parts = [...one.byLoaiHinh.map((part) => part.total), ...one.children.map((child) => child.value)]
  return [one.total, one.own, one.yearToDate, one.previous, one.samePeriodLastYear, ...parts]
}

/** A unit's own two ledgers count when it is the one consolidated; from above they count only once received. */
function withoutUnreceived(world: World, id: number, period: string): World {
  const quarter = world.quarters.get(period)
  const report = quarter?.reports.get(id)
  if (!quarter || !report || report.standing === 'counted') return world
  const blank: UnitReport = { ...report, own: [], childrenTotal: [] }
  const reports = new Map([...quarter.reports, [id, blank]])
  return { ...world, quarters: new Map([...world.quarters, [period, { ...quarter, reports }]]) }
}

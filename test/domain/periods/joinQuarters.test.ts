import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeness } from '#shared/domain/periods/completeness.ts'
import { joinQuarters } from '#shared/domain/periods/joinQuarters.ts'
import { submissionState } from '#shared/domain/periods/submissionState.ts'

const day = fc.integer({ min: 1, max: 28 }).map((value) => `2022-03-${String(value).padStart(2, '0')}`)
const quarter = fc.record({
  code: fc.constantFrom('2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'),
  isOwed: fc.boolean(),
  receivedOn: fc.option(day),
  isEmpty: fc.boolean(),
})
const quarters = fc.array(quarter, { minLength: 1, maxLength: 4 })

describe('joinQuarters', () => {
  it('has come exactly when every owed quarter has, on the day of the last', () => {
    fc.assert(
      fc.property(quarters, (all) => {
        const owed = all.filter(({ isOwed }) => isOwed)
        const { receivedOn, lacking } = joinQuarters(all)
        const isComplete = owed.length > 0 && owed.every((one) => one.receivedOn !== null)
        expect(receivedOn !== null).toBe(isComplete)
        expect(lacking.length).toBe(owed.filter((one) => one.receivedOn === null).length)
        for (const one of owed) if (receivedOn !== null) expect((one.receivedOn ?? '') <= receivedOn).toBe(true)
      }),
    )
  })

  it('a quarter that is not owed changes nothing', () => {
    fc.assert(
      fc.property(quarters, quarter, (all, other) => {
        expect(joinQuarters([...all, { ...other, isOwed: false }])).toEqual(joinQuarters(all))
      }),
    )
  })

  it('leaves each unit in one state and every rate within 100 %', () => {
    const unit = fc.record({
      all: quarters,
      existence: fc.constantFrom('exists' as const, 'notYetFounded' as const, 'dissolved' as const),
      isExempt: fc.boolean(),
      dueOn: fc.option(day),
    })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const states = units.map(({ all, ...facts }) => submissionState({ ...facts, ...joinQuarters(all) }))
        const { counts, expected, received, onTime } = completeness(states)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(units.length)
        expect(expected).toBeLessThanOrEqual(units.length)
        for (const { value } of [received, onTime]) expect(value ?? 0).toBeLessThanOrEqual(1000)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFigures } from '#shared/domain/figures/addFigures.ts'
import type { FigureValue } from '#shared/domain/figures/figure.ts'
import { percentOf } from '#shared/domain/figures/percentOf.ts'
import { roundedShares } from '#shared/domain/figures/roundedShares.ts'

const number = (value: number): FigureValue => ({ state: 'number', value })
const none: FigureValue = { state: 'none' }
const notApplicable: FigureValue = { state: 'notApplicable' }

describe('addFigures', () => {
  it.each([
    [[], null],
    [[null, null], null],
    [[number(0)], number(0)],
    [[number(2), null, none, notApplicable, number(3)], number(5)],
    [[none, null], none],
    [[none, notApplicable], none],
    [[notApplicable, null], notApplicable],
    [[none, number(0)], number(0)],
  ] as const)('of %j is %j', (figures, sum) => {
    expect(addFigures(figures)).toEqual(sum)
  })

  it('is refused where it could not be exact', () => {
    expect(() => addFigures([number(Number.MAX_SAFE_INTEGER), number(1)])).toThrow(/lớn quá mức/)
  })
})

describe('percentOf', () => {
  it.each([
    [108, 122, 1, 885],
    [57, 84, 2, 6786],
    [67, 88, 2, 7614],
    [435, 1026, 2, 4240],
    [1409, 1485, 2, 9488],
    [1298, 1485, 2, 8741],
    [1, 8, 0, 13],
    [1, 200, 0, 1],
    [1, 201, 0, 0],
    [0, 5, 1, 0],
    [5, 5, 3, 100000],
    [-1, 200, 0, -1],
    [-12, 100, 1, -120],
    [9007199254740991, 9007199254740991, 3, 100000],
  ])('%i of %i at %i decimals is %i', (numerator, denominator, scale, percent) => {
    expect(percentOf(numerator, denominator, scale)).toBe(percent)
  })

  it('does not exist of nothing', () => {
    expect(percentOf(0, 0, 1)).toBeNull()
    expect(percentOf(5, 0, 1)).toBeNull()
  })

  it('is the nearest one', () => {
    const whole = fc.nat({ max: 1_000_000 })
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat({ max: 3 }),
        (numerator, denominator, scale) => {
          const percent = percentOf(numerator, denominator, scale) ?? Number.NaN
          const doubleError = 2 * Math.abs(percent * denominator - numerator * 100 * 10 ** scale)
          expect(doubleError).toBeLessThanOrEqual(denominator)
        },
      ),
    )
  })
})

describe('roundedShares', () => {
  it('adds up to 100 and says when a share was moved for it', () => {
    expect(roundedShares([1, 1, 1], 1)).toEqual({
      shares: [334, 333, 333],
      note: 'Tỷ lệ đã được làm tròn để cộng đủ 100%.',
    })
    expect(roundedShares([1, 3], 0)).toEqual({ shares: [25, 75], note: null })
    expect(roundedShares([7], 2)).toEqual({ shares: [10000], note: null })
  })

  it('says that nothing has no shares', () => {
    expect(roundedShares([0, 0], 1)).toEqual({ shares: [0, 0], note: 'Tổng bằng 0 nên không tính tỷ lệ.' })
    expect(roundedShares([], 1)).toEqual({ shares: [], note: null })
  })

  it('always adds up, and moves no share by a whole unit', () => {
    const parts = fc.array(fc.oneof(fc.nat({ max: 50 }), fc.maxSafeNat()), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(parts, fc.nat({ max: 3 }), (values, scale) => {
        const total = values.reduce((sum, value) => sum + BigInt(value), 0n)
        const whole = 100 * 10 ** scale
        const { shares } = roundedShares(values, scale)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0n ? 0 : whole)
        for (const [index, share] of shares.entries()) {
          const error = BigInt(share) * total - BigInt(values[index] ?? 0) * BigInt(whole)
          expect(error < total || total === 0n).toBe(true)
          expect(-error < total || total === 0n).toBe(true)
        }
      }),
    )
  })
})

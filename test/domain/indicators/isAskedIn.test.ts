import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAskedIn } from '#shared/domain/indicators/isAskedIn.ts'
import { parsePeriodCode, quartersOf } from '#shared/domain/periods/periodCode.ts'
import { readShippedCatalogues } from './readCatalogue.ts'

const period = (code: string) => {
  const found = parsePeriodCode(code)
  if (!found) throw new Error(`no period ${code}`)
  return found
}

describe('when an indicator is asked for', () => {
  it.each(['2022-Q1', '2022-Q2', '2022-Q3', '2022-H1'])('leaves the score of the year out of %s', (code) => {
    for (const { indicators } of readShippedCatalogues()) {
      const notAsked = indicators.filter((indicator) => !isAskedIn(indicator, period(code)))
      expect(notAsked.map((indicator) => indicator.code)).toEqual(['Q01', 'Q02', 'Q03'])
    }
  })

  it.each(['2022-Q4', '2022-H2', '2022'])('asks for everything in %s', (code) => {
    for (const { indicators } of readShippedCatalogues())
      expect(indicators.filter((indicator) => !isAskedIn(indicator, period(code)))).toEqual([])
  })

  it('asks of a longer period what its last quarter asks for', () => {
    const codes = fc.constantFrom('2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4', '2022-H1', '2022-H2', '2022')
    const askedIn = fc.subarray([1, 2, 3, 4], { minLength: 1 })
    fc.assert(
      fc.property(codes, askedIn, (code, quarters) => {
        const last = quartersOf(period(code)).at(-1) ?? period(code)
        expect(isAskedIn({ askedIn: quarters }, period(code))).toBe(isAskedIn({ askedIn: quarters }, last))
      }),
    )
  })
})

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { andUndo, dataDigest, newOffice, take, type Office } from './offices.ts'
import { sixPackages } from './sixPackages.ts'

let province: Office
let packages: readonly Buffer[]
beforeAll(async () => {
  province = await newOffice('BG')
  packages = await sixPackages()
})
afterAll(() => province.close())

const ends = (order: readonly Buffer[]) =>
  andUndo(province, () => {
    for (const bytes of order) take(province, bytes)
    return dataDigest(province)
  })

test('any order of six packages, repeats and corrections among them, ends in the same state', () => {
  const wanted = ends(packages)
  expect(wanted).not.toBe(dataDigest(province))
  const orders = fc.shuffledSubarray([...packages], { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(orders, (order) => {
      expect(ends(order)).toBe(wanted)
    }),
    { numRuns: 40, seed: 9 },
  )
})

test('taken in once more from the start, nothing changes', () => {
  expect(ends([...packages, ...packages])).toBe(ends(packages))
})

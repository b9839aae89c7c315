import { afterAll, beforeAll, expect, test } from 'vitest'
import { andUndo, dataDigest, newOffice, take, type Office } from '#test/exchange/packages/offices.ts'
import { sixPackages } from '#test/exchange/packages/sixPackages.ts'

let province: Office
beforeAll(async () => {
  province = await newOffice('BG')
})
afterAll(() => province.close())

test('each of the 720 orders of six packages ends in the same state', { timeout: 600_000 }, async () => {
  const packages = await sixPackages()
  const ends = new Set<string>()
  for (const order of orders(packages))
    ends.add(
      andUndo(province, () => {
        for (const bytes of order) take(province, bytes)
        return dataDigest(province)
      }),
    )
  expect(ends.size).toBe(1)
})

function* orders<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield []
  for (const [place, item] of items.entries())
    for (const rest of orders([...items.slice(0, place), ...items.slice(place + 1)])) yield [item, ...rest]
}

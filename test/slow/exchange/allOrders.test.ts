import { expect, test } from 'vitest'
import { sixFiles, stateAfter } from '../../exchange/inbox/sixFiles.ts'

function ordersOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((first) => ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]))
}

test('six files with repeats and corrections end in one state in all 720 orders', async () => {
  const six = await sixFiles()
  try {
    const wanted = await stateAfter(six, [0, 1, 2, 3, 4, 5])
    for (const order of ordersOf([0, 1, 2, 3, 4, 5]))
      expect([order, await stateAfter(six, order)]).toEqual([order, wanted])
  } finally {
    six.office.close()
  }
}, 3_600_000)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sixFiles, stateAfter } from './sixFiles.ts'

test('six files with repeats and corrections end in one state in every order tried', async () => {
  const six = await sixFiles()
  try {
    const wanted = await stateAfter(six, [0, 1, 2, 3, 4, 5])
    expect(wanted).toMatchObject({ inForce: [3], state: 'sent' })
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), async (order) => {
        expect(await stateAfter(six, order)).toEqual(wanted)
      }),
      { numRuns: 5, seed: 9 },
    )
  } finally {
    six.office.close()
  }
})

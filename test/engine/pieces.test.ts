import { expect, test } from 'vitest'
import { doAtOnce, doInSteps, type Pieces } from '#engine/pieces.ts'
import { refuse } from '#shared/contract/failure.ts'

function* counted(done: string[]): Pieces<number> {
  yield 'một'
  done.push('a')
  yield 'hai'
  done.push('b')
  return done.length
}

test('pieces are done in their order, at once or in steps that others get between', async () => {
  expect(doAtOnce(counted([]))).toBe(2)
  const seen: string[] = []
  const step = ({ done, total, label }: { done: number; total: number; label: string }) => {
    seen.push(`${done}/${total} ${label}`)
    return Promise.resolve()
  }
  expect(await doInSteps({ step }, { done: 1, total: 5 }, counted(seen))).toBe(4)
  expect(seen).toEqual(['1/5 một', 'a', '2/5 hai', 'b'])
})

test('a cancel at a step ends the work before the next piece', async () => {
  const done: string[] = []
  const step = ({ label }: { label: string }) => (label === 'hai' ? refuse('cancelled', {}) : Promise.resolve())
  await expect(doInSteps({ step }, { done: 0, total: 2 }, counted(done))).rejects.toThrow()
  expect(done).toEqual(['a'])
})

import type { JobContext } from './engineContext.ts'

/** Long work that rests between its pieces; each rest says what comes next. */
export type Pieces<T> = Generator<string, T>

/** Does all pieces one after the other: for work inside a transaction, which nothing may enter. */
export function doAtOnce<T>(pieces: Pieces<T>): T {
  let next = pieces.next()
  while (next.done !== true) next = pieces.next()
  return next.value
}

/** Does the pieces as steps of a job, of `total` steps from `done` on: other calls get through between them, and a cancel ends it. */
export async function doInSteps<T>(
  { step }: Pick<JobContext, 'step'>,
  { done, total }: { done: number; total: number },
  pieces: Pieces<T>,
): Promise<T> {
  let next = pieces.next()
  for (let count = done; next.done !== true; count += 1) {
    await step({ done: Math.min(count, total - 1), total, label: next.value })
    next = pieces.next()
  }
  return next.value
}

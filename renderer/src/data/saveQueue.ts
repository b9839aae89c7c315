let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * Runs a save when every earlier one has ended, whatever screen began it: what was typed last is also what is written last,
 * even where a form was left and opened again while an older save was on its way.
 */
export function enqueueSave<Saved>(save: () => Promise<Saved>): Promise<Saved> {
  waiting += 1
  const run = last.then(save).finally(() => {
    waiting -= 1
  })
  last = run.catch(() => undefined)
  return run
}

/** Waits until every save begun so far has ended, well or not. */
export async function savesDone(): Promise<void> {
  await last
}

/** Whether, beside the save that asks, others are still to come. */
export function areSavesWaiting(): boolean {
  return waiting > 1
}

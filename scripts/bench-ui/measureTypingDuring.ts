import type { Page } from 'playwright-core'

/** The longest time from a key to its painted sign, in milliseconds, and how many keys were pressed. */
type TypingTimes = { longest: number; keys: number }

const watch = `
  globalThis.typingTimes = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') globalThis.typingTimes.push(entry.duration)
  }).observe({ type: 'event', durationThreshold: 16 })
  0`

/** Types figures into the grid that has the focus for as long as some other work lasts. */
export async function measureTypingDuring(page: Page, work: Promise<unknown>): Promise<TypingTimes> {
  await page.evaluate(watch)
  const state = { isDone: false }
  void work.finally(() => (state.isDone = true))
  let keys = 0
  while (!state.isDone || keys < 9) {
    for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key, { delay: 20 })
    keys += 3
  }
  await work
  const times = (await page.evaluate('globalThis.typingTimes')) as number[]
  // What took less than 16 ms is not reported at all; it counts as 16.
  return { longest: Math.max(16, ...times), keys }
}

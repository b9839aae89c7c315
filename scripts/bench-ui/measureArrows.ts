import type { Page } from 'playwright-core'

/** The median and the longest time from an arrow key to the painted next cell, in milliseconds (steps of 8). */
type ArrowTimes = { median: number; longest: number; rows: number }

const watch = `
  globalThis.keyTimes = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') globalThis.keyTimes.push(entry.duration)
  }).observe({ type: 'event', durationThreshold: 16 })
  0`

/** Presses the down arrow in the grid that has the focus and reads what the browser itself measured. */
export async function measureArrows(page: Page, presses: number): Promise<ArrowTimes> {
  await page.locator('tbody td').nth(1).click()
  await page.evaluate(watch)
  for (let count = 0; count < presses; count += 1) await page.keyboard.press('ArrowDown', { delay: 30 })
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
  const reached = Math.min(presses, rows - 1)
  await page.locator(`tr[aria-rowindex="${reached + 2}"] td.active`).waitFor()
  const times = (await page.evaluate('globalThis.keyTimes')) as number[]
  // What took less than 16 ms is not reported at all; it counts as 16.
  const all = [...times, ...Array.from({ length: Math.max(0, presses - times.length) }, () => 16)].sort((a, b) => a - b)
  return { median: all[Math.floor(all.length / 2)] ?? 0, longest: all.at(-1) ?? 0, rows }
}

import type { Page } from 'playwright-core'

/**
 * What a person at the keys waited for, in milliseconds: until the page had dealt with a key, until its sign was painted (which
 * another program that wants the processor delays as well), and for the answer to a save.
 */
type TypingTimes = { keys: number; handled: string; painted: string; saves: string }

/** Runs before the page's own code: notes how long each key and each saving call took. What takes less than 16 ms is not reported. */
const watch = `{
  globalThis.handledTimes = []
  globalThis.paintedTimes = []
  globalThis.saveTimes = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name !== 'keydown') continue
      globalThis.handledTimes.push(entry.processingEnd - entry.startTime)
      globalThis.paintedTimes.push(entry.duration)
    }
  }).observe({ type: 'event', durationThreshold: 16 })
  const fetchPlain = globalThis.fetch
  globalThis.fetch = async (address, options) => {
    const isSave = String(options?.body).includes('"method":"figures.save"')
    const start = performance.now()
    const response = await fetchPlain(address, options)
    if (isSave) globalThis.saveTimes.push(performance.now() - start)
    return response
  }
}`

let figure = 10

/** Opens the page again and types figures into its grid for as long as some other work lasts. */
export async function measureTypingDuring(page: Page, start: () => Promise<unknown>): Promise<TypingTimes> {
  const script = await page.addInitScript(watch)
  await page.reload()
  await page.locator('tbody tr').first().waitFor()
  await page.waitForTimeout(1_000)
  const state = { isDone: false }
  const work = start().finally(() => (state.isDone = true))
  let keys = 0
  while (!state.isDone || keys < 9) {
    for (const key of [...nextFigure(), 'Enter']) await page.keyboard.press(key, { delay: 20 })
    // A person comes to the last line long after any of these works is done.
    keys += 3
    if (keys % 90 === 0) await page.keyboard.press('Control+Home')
  }
  await work
  await script.dispose()
  const numbers = async (name: string) => (await page.evaluate(`globalThis.${name}`)) as number[]
  return {
    keys,
    handled: spread([0, ...(await numbers('handledTimes'))]),
    painted: spread([16, ...(await numbers('paintedTimes'))]),
    saves: spread(await numbers('saveTimes')),
  }
}

/** Never the figure that stands in the cell already: that would not be saved. */
function nextFigure(): string[] {
  figure = figure === 98 ? 10 : figure + 1
  return [...String(figure)]
}

function spread(times: readonly number[]): string {
  const sorted = times.map(Math.round).toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
  return `median ${at(0.5)}, 95 of 100 ${at(0.95)}, longest ${at(1)} ms`
}

import type { Page } from 'playwright-core'

const watch = `
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.matrix td, .homeCard table td')) return
    observer.disconnect()
    requestAnimationFrame(() => { globalThis.usefulAt = performance.now() })
  }).observe(document, { childList: true, subtree: true })`

const read = `new Promise((resolve) => {
  const look = () => (globalThis.usefulAt === undefined ? requestAnimationFrame(look) : resolve(globalThis.usefulAt))
  look()
})`

/** Milliseconds from opening the page to the home screen with data on it; the best of some loads. */
export async function measureFirstPaint(page: Page, url: string, loads: number): Promise<number> {
  await page.addInitScript(watch)
  const times: number[] = []
  for (let count = 0; count < loads; count += 1) {
    await page.goto('about:blank')
    await page.goto(url)
    times.push((await page.evaluate(read)) as number)
  }
  return Math.round(Math.min(...times))
}

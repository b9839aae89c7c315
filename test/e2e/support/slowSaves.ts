import type { Page } from 'playwright-core'

/** What becomes of every call that writes what was typed: it comes late, or never reaches the engine. */
type Fate = { kind: 'late'; milliseconds: number } | { kind: 'lost' }

const saves = ['figures.save', 'figures.saveNarrative', 'tasks.recordDissemination']

/** Makes the engine of a page slow or deaf to saves; returns the way back, and how many calls it met. */
export async function withSlowSaves(page: Page, fate: Fate): Promise<{ met(): number; end(): Promise<void> }> {
  let met = 0
  await page.route('**/goi', async (route) => {
    const body = route.request().postData() ?? ''
    if (!saves.some((method) => body.includes(`"${method}"`))) return route.continue()
    met += 1
    if (fate.kind === 'lost') return route.abort()
    await new Promise((rest) => setTimeout(rest, fate.milliseconds))
    return route.continue()
  })
  return { met: () => met, end: () => page.unrouteAll({ behavior: 'wait' }) }
}

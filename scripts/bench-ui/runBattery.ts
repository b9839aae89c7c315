import type { Page } from 'playwright-core'
import { GridPage } from '#test/e2e/pages/gridPage.ts'
import { keyboardOf } from '#test/e2e/support/keyboardStreams.ts'
import { typingBattery, type BatteryKit } from '#test/e2e/support/typingBattery.ts'

/** How many cases passed, and what went wrong in the others. */
type BatteryResult = { passed: number; of: number; failures: string[] }

/** Types all cases into an empty form with pauses as people make them: 60 ms, and 15 ms for the fast ones. */
export async function runBattery(page: Page): Promise<BatteryResult> {
  const session = await page.context().newCDPSession(page)
  const grid = new GridPage(page)
  await grid.table.waitFor()
  const kit: BatteryKit = { grid, keys: await keyboardOf(page, session, 60), fast: await keyboardOf(page, session, 15) }
  const failures: string[] = []
  for (const { name, run, read, want } of typingBattery) {
    await run(kit)
    const got = await readUntil(() => read(kit), want)
    if (got !== want) failures.push(`${name}: wanted ${JSON.stringify(want)}, got ${JSON.stringify(got)}`)
  }
  return { passed: typingBattery.length - failures.length, of: typingBattery.length, failures }
}

async function readUntil(read: () => Promise<string>, want: string): Promise<string> {
  const until = performance.now() + 5_000
  let got = await read()
  while (got !== want && performance.now() < until) got = await read()
  return got
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CDPSession, Page } from 'playwright-core'

type Violation = { id: string; impact: string; nodes: { html: string }[] }

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The serious and critical findings of axe on a page as it stands, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await evaluate(session, source)
  const violations = (await evaluate(
    session,
    `axe.run(document, { resultTypes: ['violations'] }).then((result) => JSON.stringify(result.violations))`,
  )) as string
  await session.detach()
  return (JSON.parse(violations) as Violation[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
}

/** Runs a script past the page's own security policy, which allows none but ours. */
async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  return result.value
}

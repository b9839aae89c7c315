import type { Page } from 'playwright-core'

/** How many whole lines of the grid on view are seen at once. */
export async function countRows(page: Page): Promise<number> {
  const view = await page.locator('.gridScroll').boundingBox()
  const head = await page.getByRole('grid').locator('thead').boundingBox()
  const line = await page.locator('tbody tr:not(.spacer)').first().boundingBox()
  if (!view || !head || !line) throw new Error('the grid has no size')
  return Math.floor((view.height - head.height) / line.height)
}

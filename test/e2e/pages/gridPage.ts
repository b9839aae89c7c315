import type { Locator, Page } from 'playwright-core'

/** A grid on a screen: its lines by code, its cells by column title. */
export class GridPage {
  readonly page: Page
  readonly table: Locator
  /** The textarea that always has the focus. */
  readonly editor: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('grid')
    this.editor = page.locator('textarea.cellEditor')
  }

  /** The cell in the line of a code, under a column's title. */
  async cell(code: string, column: string): Promise<Locator> {
    await this.table.waitFor()
    const titles = await this.table.locator('thead th').allTextContents()
    const place = titles.indexOf(column)
    if (place < 0) throw new Error(`no column "${column}" among ${titles.join(', ')}`)
    return this.line(code).locator('td').nth(place)
  }

  line(code: string): Locator {
    return this.table.locator('tbody tr').filter({ has: this.page.getByRole('gridcell', { name: code, exact: true }) })
  }

  async select(code: string, column: string): Promise<void> {
    await (await this.cell(code, column)).click()
  }

  /** What stands in a cell, as it was written. */
  async text(code: string, column: string): Promise<string> {
    return (await (await this.cell(code, column)).textContent()) ?? ''
  }

  /** The code of the line that is active. */
  async activeCode(): Promise<string> {
    return (await this.table.locator('tr:has(td.active) td').first().textContent()) ?? ''
  }

  async lineCount(): Promise<number> {
    return this.table.locator('tbody tr').count()
  }

  /** The title of the column that is active. */
  async activeColumn(): Promise<string> {
    const titles = await this.table.locator('thead th').allTextContents()
    const before = await this.table.locator('tr:has(td.active) td:has(~ td.active)').count()
    return titles[before] ?? ''
  }

  /** Moves by the arrow keys alone to the line that begins with a code, or has a cell of this text, and to a column of it. */
  async walkTo(code: string, column: string): Promise<void> {
    const active = this.table.locator('tr:has(td.active)')
    const isThere = async () => (await active.locator('td').allTextContents()).includes(code)
    await this.page.keyboard.press('Control+Home')
    for (let steps = 0; steps < 200 && !(await isThere()); steps++) await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Home')
    for (let steps = 0; steps < 20 && (await this.activeColumn()) !== column; steps++)
      await this.page.keyboard.press('ArrowRight')
    if (!(await isThere()) || (await this.activeColumn()) !== column) throw new Error(`no way to ${code}, ${column}`)
  }
}

import type { Download, Locator, Page } from 'playwright-core'

/** Đôn đốc: the list of a day, the panel of one unit, and the letters. */
export class FollowUpPage {
  readonly page: Page
  readonly list: Locator
  readonly panel: Locator
  readonly made: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('grid', { name: 'Danh sách đôn đốc' })
    this.panel = page.getByRole('complementary', { name: 'Đơn vị đang chọn' })
    this.made = page.getByRole('status').filter({ hasText: /^Đã lập danh sách/ })
  }

  /** Leaves the units of one state on the list. */
  async showOnly(state: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${state} \\(`) }).click()
  }

  /** Selects a line of the list by its place; returns the unit's name. */
  async select(place: number): Promise<string> {
    const cell = this.list
      .getByRole('row')
      .nth(place + 1)
      .getByRole('gridcell')
      .first()
    const name = (await cell.textContent()) ?? ''
    await cell.click()
    await this.panel.getByRole('heading', { name, exact: true }).waitFor()
    return name
  }

  /** The cells of a unit's line. */
  line(name: string): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('gridcell', { name, exact: true }) })
  }

  /** Notes a call about the selected unit, by keyboard from the first field on. */
  async noteCall(person: string, note: string): Promise<void> {
    await this.page.keyboard.press('Control+n')
    const field = this.panel.getByRole('textbox', { name: 'Người liên hệ' })
    await field.fill(person)
    await this.panel.getByRole('textbox', { name: 'Nội dung' }).fill(note)
    await this.page.keyboard.press('Enter')
  }

  /** Writes list and letters; how many letters there are. */
  async make(): Promise<number> {
    await this.page.getByRole('button', { name: 'Lập danh sách và công văn…' }).click()
    await this.made.waitFor()
    const words = (await this.made.textContent()) ?? ''
    return Number(/và (\d+) công văn/.exec(words)?.[1] ?? Number.NaN)
  }

  async hideMade(): Promise<void> {
    await this.made.getByRole('button', { name: 'Ẩn danh sách tệp' }).click()
    await this.made.waitFor({ state: 'hidden' })
  }

  /** Fetches the first letter, as a browser does in the place of Word. */
  async openFirstLetter(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.made
      .getByRole('button', { name: /^Mở tệp CV-/ })
      .first()
      .click()
    return download
  }
}

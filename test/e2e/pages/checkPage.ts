import type { Locator, Page } from 'playwright-core'

/** The panel of checks beside the grid of figures. */
export class CheckPage {
  readonly page: Page
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.locator('.checkPanel')
  }

  async run(): Promise<void> {
    await this.page.keyboard.press('F9')
    await this.panel.waitFor()
  }

  /** What the checks say of a cell. */
  finding(about: RegExp): Locator {
    return this.panel.getByRole('button', { name: about }).first()
  }

  /** Goes to the cell that a finding is about. */
  async jumpTo(about: RegExp): Promise<void> {
    await this.finding(about).click()
  }

  /** Chooses what an unclear text means. */
  async choose(reading: string): Promise<void> {
    await this.panel.getByRole('button', { name: reading, exact: true }).click()
  }
}

import type { Locator, Page } from 'playwright-core'

/** The frame around every screen. */
export class ShellPage {
  readonly page: Page
  readonly status: Locator
  readonly palette: Locator

  constructor(page: Page) {
    this.page = page
    this.status = page.getByRole('contentinfo')
    this.palette = page.getByRole('combobox', { name: 'Tìm kiếm' })
  }

  /** Goes to an address after `#`, and waits until the frame stands. */
  async goTo(origin: string, address: string): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(`${origin}/#${address}`)
    await this.status.waitFor()
  }

  /** The link of a screen in the list at the left. */
  screen(title: string): Locator {
    return this.page.getByRole('navigation', { name: 'Các màn hình' }).getByRole('link', { name: title, exact: true })
  }
}

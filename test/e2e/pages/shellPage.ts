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

  /** The link of a screen in the list at the left; what waits there may follow the title in its name. */
  screen(title: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Các màn hình' })
      .getByRole('link', { name: new RegExp(`^${title}`) })
  }

  /** Moves by Tab until a control has the focus, as a person without a mouse does. */
  async tabTo(control: Locator): Promise<void> {
    await control.waitFor()
    for (let presses = 0; presses < 150; presses++) {
      if ((await control.and(this.page.locator(':focus')).count()) > 0) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error('150 presses of Tab do not lead to the control')
  }

  /** Goes to a button or link by Tab and presses Enter on it. */
  async press(control: Locator): Promise<void> {
    await this.tabTo(control)
    await this.page.keyboard.press('Enter')
  }

  /** Goes to a field by Tab and types over what stands in it. */
  async type(field: Locator, text: string): Promise<void> {
    await this.tabTo(field)
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.type(text)
  }
}

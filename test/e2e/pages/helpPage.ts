import type { Locator, Page } from 'playwright-core'

/** Trợ giúp: the whole guide; and the drawer that F1 opens beside a screen. */
export class HelpPage {
  readonly page: Page
  readonly find: Locator
  readonly contents: Locator
  readonly drawer: Locator

  constructor(page: Page) {
    this.page = page
    this.find = page.getByRole('textbox', { name: 'Tìm trong hướng dẫn (không cần dấu)' })
    this.contents = page.getByRole('navigation', { name: 'Các trang hướng dẫn' }).getByRole('button')
    this.drawer = page.getByRole('dialog', { name: 'Trợ giúp' })
  }

  /** The page that is read, by its title. */
  paper(title: string): Locator {
    return this.page.getByRole('article', { name: title })
  }
}

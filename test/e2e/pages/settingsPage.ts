import type { Locator, Page } from 'playwright-core'

/** Cài đặt: each setting by its name. */
export class SettingsPage {
  readonly page: Page
  readonly find: Locator

  constructor(page: Page) {
    this.page = page
    this.find = page.getByRole('textbox', { name: 'Tìm trong cài đặt (không cần dấu)' })
  }

  /** The line of a setting. */
  line(label: string): Locator {
    return this.page.getByRole('group', { name: label, exact: true })
  }

  /** Writes a text setting and leaves the field. */
  async write(label: string, text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: label, exact: true })
    await field.fill(text)
    await field.blur()
    await this.page.getByRole('button', { name: `Về mặc định: ${label}` }).waitFor()
  }

  /** Chooses a folder for a setting; gives its path, once the setting is kept. */
  async chooseFolder(label: string): Promise<string> {
    const before = await this.line(label).textContent()
    await this.page.getByRole('button', { name: `Chọn thư mục: ${label}` }).click()
    await this.line(label).locator('.fileName').filter({ hasText: /./ }).waitFor()
    await this.line(label)
      .and(this.page.getByRole('group').filter({ hasNotText: before ?? '' }))
      .waitFor()
    return (await this.line(label).locator('.fileName').textContent()) ?? ''
  }
}

import type { Locator, Page } from 'playwright-core'

/** Mẫu biểu: the list of templates and what is done with each. */
export class TemplatesPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Exports a copy and returns where it was written. */
  async exportCopy(title: string): Promise<string> {
    await this.page.getByRole('button', { name: `Xuất bản sao: ${title}`, exact: true }).click()
    const path = await this.page.locator('.fileName').getAttribute('title')
    if (path === null) throw new Error('the written template has no path')
    return path
  }

  async check(path: string): Promise<void> {
    await this.choose('Kiểm tra tệp…', path)
  }

  async use(title: string, path: string): Promise<void> {
    await this.choose(`Dùng tệp đã sửa: ${title}`, path)
  }

  async restore(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Khôi phục mẫu gốc: ${title}`, exact: true }).click()
  }

  /** Where the list says that a template comes from. */
  origin(title: string, text: RegExp): Locator {
    return this.page.getByRole('row').filter({ hasText: title }).getByText(text)
  }

  private async choose(button: string, path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: button, exact: true }).click()
    await (await chooser).setFiles(path)
  }
}

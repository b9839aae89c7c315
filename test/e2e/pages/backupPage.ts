import type { Page } from 'playwright-core'

/** Sao lưu: a checked copy, and the way back from one. */
export class BackupPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Writes a backup and returns where. */
  async backUp(): Promise<string> {
    await this.page.getByRole('button', { name: 'Sao lưu…', exact: true }).click()
    const path = await this.page.getByRole('group', { name: 'Tệp đã lập' }).locator('.fileName').getAttribute('title')
    if (path === null) throw new Error('the backup has no path')
    return path
  }

  async restore(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Phục hồi từ bản sao lưu…' }).click()
    await (await chooser).setFiles(path)
  }
}

import type { Locator, Page } from 'playwright-core'

/** Đơn vị: the tree as of a date, and the panel of one unit. */
export class UnitsPage {
  readonly page: Page
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('complementary', { name: 'Đơn vị đang chọn' })
  }

  /** Leaves the units that hold some words, and selects the first. */
  async find(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Lọc theo tên/ }).fill(words)
    await this.page.getByRole('grid', { name: 'Cây đơn vị' }).getByRole('gridcell').first().click()
  }

  async rename(name: string, on: string, document: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Đổi tên…' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(/^Tên riêng/).fill(name)
    await dialog.getByLabel(/^Có hiệu lực từ ngày/).fill(on)
    await dialog.getByLabel(/^Văn bản làm căn cứ/).fill(document)
    await dialog.getByRole('button', { name: 'Ghi tên mới' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  async showOn(date: string): Promise<void> {
    const field = this.page.getByLabel(/^Xem theo ngày/)
    await field.fill(date)
    await field.blur()
  }
}

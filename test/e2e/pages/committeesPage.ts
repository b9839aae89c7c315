import type { Locator, Page } from 'playwright-core'

/** Ban chỉ đạo: the overview, and one unit's committee. */
export class CommitteesPage {
  readonly page: Page
  readonly part: Locator
  readonly check: Locator

  constructor(page: Page) {
    this.page = page
    this.part = page.getByRole('region', { name: 'Ban chỉ đạo đang chọn' })
    this.check = page.getByRole('region', { name: /^Kiểm tra cơ cấu/ })
  }

  /** Leaves the units that hold some words, and selects the first. */
  async find(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Lọc theo đơn vị/ }).fill(words)
    await this.page.getByRole('grid', { name: 'Ban chỉ đạo của các đơn vị' }).getByRole('gridcell').first().click()
  }

  /** Chooses a workbook of members, as a browser lets a person do. */
  async importFile(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.part.getByRole('button', { name: 'Nhập tệp Excel…' }).click()
    await (await chooser).setFiles(path)
  }

  /** Changes a post of the first member of a role. */
  async changePost(role: string, post: string, text: string): Promise<void> {
    await this.part.getByRole('gridcell', { name: role, exact: true }).first().click()
    await this.part.getByRole('button', { name: 'Sửa…' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(post).fill(text)
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
}

import type { Locator, Page } from 'playwright-core'

/** Nhiệm vụ: its tabs, the list of assignments, and the panel of one. */
export class TasksPage {
  readonly page: Page
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('complementary', { name: 'Nhiệm vụ', exact: true })
  }

  async openPart(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  /** Types into the filter and selects the line of a task. */
  async choose(typed: string, code: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Lọc theo mã/ }).fill(typed)
    await this.page
      .getByRole('grid', { name: 'Danh sách nhiệm vụ' })
      .getByRole('gridcell', { name: code, exact: true })
      .click()
    await this.panel.getByRole('heading', { name: new RegExp(`^${code.replace('.', '\\.')} `) }).waitFor()
  }

  async finish(on: string, number: string, paperOn: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: 'Việc đã làm' }).click()
    await this.page.getByRole('option', { name: 'Hoàn thành' }).click()
    await this.panel.getByLabel(/^Ngày \*$/).fill(on)
    await this.panel.getByLabel('Số, ký hiệu văn bản minh chứng').fill(number)
    await this.panel.getByLabel('Ngày văn bản').fill(paperOn)
    await this.panel.getByRole('button', { name: 'Ghi nhận' }).click()
  }

  async attach(path: string): Promise<void> {
    const chosen = this.page.waitForEvent('filechooser')
    await this.panel.getByRole('button', { name: 'Đính kèm tệp…' }).click()
    await (await chosen).setFiles(path)
  }

  async addDocument(number: string, issuedOn: string, title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm văn bản…' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Số, ký hiệu').fill(number)
    await dialog.getByLabel('Cơ quan ban hành').fill('Ban Dân vận Tỉnh ủy')
    await dialog.getByLabel('Ngày ban hành').fill(issuedOn)
    await dialog.getByLabel('Trích yếu').fill(title)
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  /** Adds a task due on a day, given to every district, to the document that is chosen. */
  async addTask(name: string, due: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm nhiệm vụ…' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /^Nhiệm vụ/ }).fill(name)
    await dialog.getByLabel('Ngày cuối').fill(due)
    await dialog.getByLabel('Các huyện ủy, thành ủy').check()
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  document(number: string): Locator {
    return this.page
      .getByRole('grid', { name: 'Văn bản giao nhiệm vụ' })
      .getByRole('gridcell', { name: number, exact: true })
  }
}

import type { Locator, Page } from 'playwright-core'

/** The rules that an office edits: follow-up, schedule; how they are kept, and their earlier revisions. */
export class OfficeRulesPage {
  readonly page: Page
  readonly dialog: Locator
  readonly version: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.version = page.getByRole('combobox', { name: 'Phiên bản' })
  }

  async fill(label: string, value: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label }).fill(value)
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
  }

  /** Keeps what was edited in the version it stands in. */
  async saveInPlace(open: string): Promise<void> {
    await this.press(open)
    await this.dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  /** Keeps what was edited as a version of its own that holds from a day on. */
  async openAsNew(open: string, from: string, name: string): Promise<void> {
    await this.press(open)
    await this.dialog.getByRole('radio', { name: /^Lập phiên bản mới/ }).check()
    await this.dialog.getByRole('textbox', { name: /^Áp dụng từ/ }).fill(from)
    await this.dialog.getByRole('textbox', { name: 'Tên phiên bản' }).fill(name)
  }

  async confirm(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
  }

  /** Fills the dialog of one due date and puts it into the schedule. */
  async setDueRule(type: string, kinds: readonly string[], day: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Loại báo cáo' }).click()
    await this.page.getByRole('option', { name: type }).click()
    for (const kind of kinds) await this.dialog.getByRole('checkbox', { name: kind, exact: true }).check()
    await this.dialog.getByRole('textbox', { name: 'Hạn gửi', exact: true }).fill(day)
    await this.dialog.getByRole('button', { name: 'Đưa vào lịch' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  /** A line of the table of days that would change. */
  preview(period: string, units: string): Locator {
    return this.dialog
      .getByRole('table', { name: 'Ngày sẽ đổi khi lưu' })
      .getByRole('row')
      .filter({ hasText: period })
      .filter({ hasText: units })
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
  }
}

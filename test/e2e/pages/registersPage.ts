import type { Locator, Page } from 'playwright-core'

/** Sổ theo dõi: one register's events, the form of one and the paste of many. */
export class RegistersPage {
  readonly page: Page
  readonly panel: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('complementary', { name: 'Dòng đang chọn' })
    this.dialog = page.getByRole('dialog')
  }

  /** Adds one event: Ctrl+N, the fields as they are typed, a choice by the beginning of its name. */
  async add(date: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.page.keyboard.press('Control+n')
    await this.dialog.getByLabel(/^Ngày đối thoại/).fill(date)
    for (const [label, text] of Object.entries(fields)) {
      const field = this.dialog.getByLabel(new RegExp(`^${label}`)).first()
      await field.fill(text)
      if ((await field.getAttribute('role')) === 'combobox') await this.page.getByRole('option').first().click()
    }
    await this.dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  /** Pastes a block and shows it. */
  async paste(block: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Dán từ Excel…' }).click()
    await this.dialog.getByLabel(/^Dán các ô/).fill(block)
    await this.dialog.getByRole('button', { name: 'Xem trước' }).click()
    await this.dialog.getByRole('grid').waitFor()
  }

  /** Types another text into a cell of the preview. */
  async mend(was: string, text: string): Promise<void> {
    await this.dialog.getByRole('gridcell', { name: was, exact: true }).click()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  async keep(rows: number): Promise<void> {
    await this.dialog.getByRole('button', { name: `Ghi ${rows} dòng` }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  /** The line of an event by its title. */
  line(title: string): Locator {
    return this.page.getByRole('gridcell', { name: title, exact: true }).first()
  }
}

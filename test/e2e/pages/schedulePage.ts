import type { Locator, Page } from 'playwright-core'

/** Lịch báo cáo: the board of a period, and the panel of one unit. */
export class SchedulePage {
  readonly page: Page
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('complementary', { name: 'Đơn vị đang chọn' })
  }

  /** Leaves the units in a state. */
  async show(state: string): Promise<void> {
    const button = this.page
      .getByRole('group', { name: 'Trạng thái' })
      .getByRole('button', { name: new RegExp(`^${state}`) })
    await button.click()
  }

  /** Selects the first unit of the list; returns its name. */
  async selected(): Promise<string> {
    const cell = this.page
      .getByRole('grid', { name: /^Lịch gửi/ })
      .getByRole('gridcell')
      .first()
    const name = (await cell.textContent()) ?? ''
    await cell.click()
    await this.panel.getByRole('heading', { name, exact: true }).waitFor()
    return name
  }

  async find(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Lọc theo tên/ }).fill(name)
    await this.page
      .getByRole('grid', { name: /^Lịch gửi/ })
      .getByRole('gridcell', { name, exact: true })
      .click()
  }

  async extend(due: string, reason: string): Promise<void> {
    await this.panel.getByLabel('Hạn gửi mới').fill(due)
    await this.panel.getByLabel('Lý do gia hạn').fill(reason)
    await this.panel.getByRole('button', { name: 'Gia hạn' }).click()
  }

  async open(part: string): Promise<void> {
    await this.page.getByRole('tab', { name: part }).click()
  }

  async addHoliday(from: string, name: string, source: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Thêm ngày nghỉ' })
    await form.getByLabel('Từ ngày').fill(from)
    await form.getByLabel('Tên ngày nghỉ').fill(name)
    await form.getByLabel('Căn cứ').fill(source)
    await this.page.keyboard.press('Enter')
  }

  /** The due date that holds, in the table beside the days off. */
  due(period: string, units: string): Locator {
    const line = this.page.getByRole('table', { name: 'Hạn gửi' }).getByRole('row')
    return line.filter({ hasText: period }).filter({ hasText: units }).getByRole('cell').last()
  }
}

import type { Download, Locator, Page } from 'playwright-core'

/** Văn bản: preview, drafts, issue, register. */
export class DocumentsPage {
  readonly page: Page
  readonly paper: Locator
  readonly written: Locator
  /** The sentence of what was refused, in a dialog or on the screen. */
  readonly refusal: Locator

  constructor(page: Page) {
    this.page = page
    this.paper = page.getByRole('article', { name: 'Nội dung báo cáo' })
    this.refusal = page
      .getByRole('alert')
      .filter({ hasText: 'không ghi được' })
      .or(page.getByRole('alert').filter({ hasText: 'Không ghi được' }))
      .or(page.getByRole('alert').filter({ hasText: 'đang mở' }))
    this.written = page.getByRole('group', { name: 'Tệp đã lập' })
  }

  /** Words the first paragraph anew. */
  async rewordOpening(text: string): Promise<void> {
    await this.paper
      .getByRole('button', { name: /^Sửa đoạn/ })
      .first()
      .click()
    await this.page.getByRole('textbox', { name: 'Lời văn của đoạn' }).fill(text)
    await this.page.getByRole('button', { name: 'Lưu đoạn' }).click()
    await this.paper.getByText(text).waitFor()
  }

  async undoLast(): Promise<void> {
    await this.page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click()
  }

  async makeDraft(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lập bản nháp…' }).click()
    await this.page.getByText('Đã lập bản nháp:').waitFor()
  }

  /** Asks for a draft that is refused, and gives what the program says. */
  async refusedDraft(): Promise<string> {
    await this.page.getByRole('button', { name: 'Lập bản nháp…' }).click()
    return this.refusal.innerText()
  }

  /** The Word file that a button opens on the screen. */
  async quickView(button: string | RegExp): Promise<Locator> {
    await this.page.getByRole('button', { name: button }).click()
    const pages = this.page.getByRole('document', { name: 'Nội dung tệp Word' })
    await pages.waitFor()
    return pages
  }

  /** Opens the first written file of a kind; a browser fetches it. */
  async openWritten(extension: string): Promise<Download> {
    const download = this.page.waitForEvent('download')
    const open = new RegExp(`^Mở tệp .*\\.${extension}$`)
    // What was issued and what was written again from the register stand on the screen together.
    await this.written.getByRole('button', { name: open }).last().click()
    return download
  }

  async openTerm(name: string, from: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Nhiệm kỳ…' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(/^Tên nhiệm kỳ/).fill(name)
    await dialog.getByLabel(/^Bắt đầu từ ngày/).fill(from)
    await dialog.getByRole('button', { name: 'Mở nhiệm kỳ' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  async issue(signer: string, on: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Phát hành…' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(/^Ngày ban hành/).fill(on)
    await dialog.getByLabel(/^Họ và tên người ký/).fill(signer)
    await dialog.getByRole('button', { name: 'Chọn thư mục và phát hành' }).click()
  }

  /** The line of the register with a symbol. */
  registered(symbol: string): Locator {
    return this.page
      .getByRole('table', { name: 'Sổ văn bản đã phát hành' })
      .getByRole('row')
      .filter({ hasText: symbol })
  }
}

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Download, Locator, Page } from 'playwright-core'

/** Runs in the page, which has what these types do not know of: drops files on the window as a person would. */
const dropScript = `(files) => {
  const data = new DataTransfer()
  for (const { name, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    data.items.add(new File([bytes], name))
  }
  for (const type of ['dragenter', 'dragover', 'drop'])
    window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
}`

/** Hộp nhận: files looked at and taken, what has come, review, sending, trust. */
export class InboxPage {
  readonly page: Page
  readonly trial: Locator
  readonly received: Locator
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.trial = page.getByRole('table', { name: 'Các tệp được xem trước' })
    this.received = page.getByRole('table', { name: 'Các tệp đã đến' })
    this.panel = page.getByRole('complementary', { name: 'Tệp đang chọn' })
  }

  /** Drops files on the window, wherever the user is, and waits until each is looked at. */
  async drop(paths: readonly string[]): Promise<void> {
    const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }))
    await this.page.evaluate(`(${dropScript})(${JSON.stringify(files)})`)
    for (const path of paths) await this.trialLine(basename(path)).waitFor()
  }

  /** Chooses a folder as a browser lets a person do, with all that lies below it. */
  async chooseFolder(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Thêm thư mục…' }).click()
    await (await chooser).setFiles(path)
  }

  trialLine(fileName: string): Locator {
    return this.trial.getByRole('row').filter({ has: this.page.getByRole('button', { name: fileName, exact: true }) })
  }

  receivedLine(fileName: string): Locator {
    return this.received
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name: fileName, exact: true }) })
  }

  async open(fileName: string): Promise<void> {
    await this.page.getByRole('button', { name: fileName, exact: true }).click()
    await this.panel.getByRole('heading', { name: fileName }).waitFor()
  }

  async agreeToAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Đồng ý mọi thay đổi thường' }).click()
  }

  /** Takes the files that are ready, and gives the closing sentence. */
  async take(): Promise<string> {
    await this.page.getByRole('button', { name: /^Nhận \d+ tệp$/ }).click()
    const summary = this.page.getByRole('status').filter({ hasText: /^Đã xong: / })
    await summary.waitFor()
    return (await summary.textContent()) ?? ''
  }

  async closeTrial(): Promise<void> {
    await this.page.getByRole('button', { name: 'Đóng xem trước' }).click()
  }

  /** Opens the first written file below a button, as a browser does: by fetching it. */
  async fetchWritten(name: RegExp): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name }).first().click(),
    ])
    return download
  }

  async goToPart(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }
}

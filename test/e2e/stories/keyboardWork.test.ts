import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect } from 'vitest'
import { cellOf, saveEdited, sending, writeForm } from '#test/exchange/formOffice.ts'
import { openOffice } from '#test/support/testEngine.ts'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { GridPage } from '../pages/gridPage.ts'
import { InboxPage } from '../pages/inboxPage.ts'
import { SchedulePage } from '../pages/schedulePage.ts'
import { ShellPage } from '../pages/shellPage.ts'
import { TasksPage } from '../pages/tasksPage.ts'
import { builtScreens } from '../support/builtScreens.ts'
import { openTestProgram } from '../support/openTestProgram.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

describe('the main work by keyboard alone', () => {
  const program = suiteProgram()

  testWith([chromiumTool], 'a total is followed down to the unit’s cell, and Alt+← leads back', async () => {
    const { page, origin, shell } = program
    const grid = new GridPage(page)
    await shell.goTo(origin, '/?unit=218&period=2022-Q1')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('tong hop')
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: 'Bảng tổng hợp' }).waitFor()
    await shell.tabTo(grid.editor)
    await grid.walkTo('B01', 'Tổng')
    await page.getByRole('heading', { name: /^B01 / }).waitFor()
    await shell.press(page.getByRole('link', { name: 'Đến ô số liệu của Xã Trường Sơn' }))
    await page.getByRole('grid', { name: /^Số liệu/ }).waitFor()
    await expect.poll(() => grid.activeCode()).toBe('B01')
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('grid', { name: 'Bảng tổng hợp' }).waitFor()
    await expect.poll(() => grid.activeCode()).toBe('B01')
  })

  testWith([chromiumTool], 'a report is issued with a number', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/?unit=218&period=2022-Q1')
    await page.keyboard.press('Control+8')
    await shell.press(page.getByRole('button', { name: 'Nhiệm kỳ…' }))
    const dialog = page.getByRole('dialog')
    await shell.type(dialog.getByLabel(/^Tên nhiệm kỳ/), '2020 - 2025')
    await shell.type(dialog.getByLabel(/^Bắt đầu từ ngày/), '1/8/2020')
    await shell.press(dialog.getByRole('button', { name: 'Mở nhiệm kỳ' }))
    await dialog.waitFor({ state: 'hidden' })
    await shell.press(page.getByRole('button', { name: 'Phát hành…' }))
    await shell.type(dialog.getByLabel(/^Ngày ban hành/), '18/3/2022')
    await shell.type(dialog.getByLabel(/^Họ và tên người ký/), 'Nguyễn Văn A')
    await shell.press(dialog.getByRole('button', { name: 'Chọn thư mục và phát hành' }))
    await page.getByText('Đã phát hành: 01-BC/BCĐ').waitFor()
  })

  testWith([chromiumTool], 'a task is found, opened and recorded as done', async () => {
    const { page, origin, shell } = program
    const grid = new GridPage(page)
    const { panel } = new TasksPage(page)
    await shell.goTo(origin, '/nhiem-vu?unit=DU-CA&period=2022-Q2')
    await page.getByRole('grid', { name: 'Danh sách nhiệm vụ' }).waitFor()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('xay dung ke hoach')
    await shell.tabTo(grid.editor)
    await grid.walkTo('8.2a', 'Mã')
    await panel.getByRole('heading', { name: /^8\.2a / }).waitFor()
    await shell.tabTo(panel.getByRole('combobox', { name: 'Việc đã làm' }))
    await page.keyboard.press('Enter')
    const option = page.getByRole('option', { name: 'Hoàn thành' })
    await option.waitFor()
    for (let presses = 0; presses < 10 && (await chosen(option)) === null; presses++)
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await shell.type(panel.getByLabel(/^Ngày \*$/), '15/4/2022')
    await shell.type(panel.getByLabel('Số, ký hiệu văn bản minh chứng'), '05-KH/ĐU')
    await shell.type(panel.getByLabel('Ngày văn bản'), '15/4/2022')
    await shell.press(panel.getByRole('button', { name: 'Ghi nhận' }))
    await panel.getByText('Xong muộn').waitFor()
  })

  testWith([chromiumTool], 'a late unit gets a later due date', async () => {
    const { page, origin, shell } = program
    const grid = new GridPage(page)
    const { panel } = new SchedulePage(page)
    await shell.goTo(origin, '/lich-bao-cao?unit=BG&period=2022-Q1')
    await shell.press(page.getByRole('group', { name: 'Trạng thái' }).getByRole('button', { name: /^Gửi muộn/ }))
    await shell.tabTo(grid.editor)
    await page.keyboard.press('Control+Home')
    const unit = await grid.activeCode()
    await panel.getByRole('heading', { name: unit, exact: true }).waitFor()
    await shell.type(panel.getByLabel('Hạn gửi mới'), '30/4/2022')
    await shell.type(panel.getByLabel('Lý do gia hạn'), 'Mưa lũ')
    await shell.press(panel.getByRole('button', { name: 'Gia hạn' }))
    await page.getByText(`Đã gia hạn cho ${unit} đến 30/04/2022.`).waitFor()
  })

  testWith([chromiumTool], 'a file is chosen, looked at and taken', async () => {
    const office = await openOffice('218')
    const folder = mkdtempSync(join(tmpdir(), 'qcdc bàn phím '))
    const database = join(folder, 'huyện.db')
    const form = await writeForm(office, '07450')
    const path = saveEdited(office, form, 'biểu xã.xlsx', {
      figures: { ...sending(form, 1), [cellOf(form, 'A01/-')]: { number: '2' } },
    })
    await office.client.call('database.backUp', { path: database })
    const opened = await openTestProgram({ database, rendererRoot: await builtScreens(), today: '2022-04-20' })
    try {
      const { page } = opened
      const [ours, inbox] = [new ShellPage(page), new InboxPage(page)]
      await ours.goTo(opened.origin, '/?period=2022-Q1')
      await page.keyboard.press('Control+k')
      await page.keyboard.type('hop nhan')
      await page.keyboard.press('Enter')
      await ours.palette.waitFor({ state: 'hidden' })
      await page.getByText('Chưa có tệp nào đến').first().waitFor()
      await ours.tabTo(page.getByRole('button', { name: 'Thêm tệp…' }).first())
      const chooser = page.waitForEvent('filechooser')
      await page.keyboard.press('Enter')
      await (await chooser).setFiles(path)
      await inbox.trialLine('biểu xã.xlsx').waitFor()
      await expect.poll(() => inbox.trialLine('biểu xã.xlsx').textContent()).toContain('Nhận được')
      await ours.press(page.getByRole('button', { name: /^Nhận \d+ tệp$/ }))
      await page
        .getByRole('status')
        .filter({ hasText: /^Đã xong: đã nhận 1/ })
        .waitFor()
    } finally {
      await opened.close()
      office.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

/** What an option says of itself while the keys stand on it. */
function chosen(option: { getAttribute(name: string): Promise<string | null> }): Promise<string | null> {
  return option.getAttribute('data-combobox-selected')
}

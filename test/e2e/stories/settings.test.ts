import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { DocumentsPage } from '../pages/documentsPage.ts'
import { SettingsPage } from '../pages/settingsPage.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

describe('settings', () => {
  const program = suiteProgram()

  testWith([chromiumTool], 'signer and receivers stand in the next report, and go back by one button', async () => {
    const { page, origin, shell } = program
    const settings = new SettingsPage(page)
    await shell.goTo(origin, '/cai-dat')
    await settings.write('Người ký', 'Nguyễn Văn A')
    await settings.write('Nơi nhận', 'Thường trực Tỉnh ủy\nLưu Văn phòng')
    await settings.write('Địa danh', 'Đồi Ngô')
    await shell.goTo(origin, '/van-ban?unit=BG&period=2022-Q1')
    const { paper } = new DocumentsPage(page)
    await paper.getByText('- Lưu Văn phòng.').waitFor()
    await paper.getByText('Nguyễn Văn A').first().waitFor()
    await page.getByRole('button', { name: 'Phát hành…' }).click()
    expect(await page.getByLabel(/^Họ và tên người ký/).inputValue()).toBe('Nguyễn Văn A')
    await page.keyboard.press('Escape')
    await shell.goTo(origin, '/cai-dat')
    await page.getByRole('button', { name: 'Khôi phục mặc định' }).click()
    await page.getByText('Mọi cài đặt đã về mặc định.').waitFor()
    await expect.poll(() => page.getByRole('textbox', { name: 'Người ký' }).inputValue(), { timeout: 10_000 }).toBe('')
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Người ký' }).inputValue(), { timeout: 10_000 })
      .toBe('Nguyễn Văn A')
  })

  testWith([chromiumTool], 'are found without accents by keyboard, and a change of size holds at once', async () => {
    const { page, origin, shell } = program
    const settings = new SettingsPage(page)
    await shell.goTo(origin, '/cai-dat')
    await settings.line('Nơi nhận').waitFor()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('co chu man hinh')
    await page.getByText('1/22 cài đặt').waitFor()
    await page.getByRole('combobox', { name: 'Cỡ chữ màn hình' }).click()
    await page.getByRole('option', { name: '125 %' }).click()
    await expect.poll(() => page.evaluate('document.documentElement.style.zoom'), { timeout: 10_000 }).toBe('125%')
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight + 1')).toBe(true)
    await page.getByRole('button', { name: 'Về mặc định: Cỡ chữ màn hình' }).click()
    await expect.poll(() => page.evaluate('document.documentElement.style.zoom'), { timeout: 10_000 }).toBe('')
  })

  testWith([chromiumTool], 'a support bundle is written', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/cai-dat')
    await page.getByRole('button', { name: 'Xuất gói hỗ trợ…' }).click()
    await page.getByText('goi-ho-tro.zip').waitFor()
  })
})

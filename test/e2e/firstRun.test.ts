import { afterAll, beforeAll, describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { GridPage } from './pages/gridPage.ts'
import { ShellPage } from './pages/shellPage.ts'
import { axeFindings } from './support/axeFindings.ts'
import { builtScreens } from './support/builtScreens.ts'
import { foreignWords } from './support/foreignWords.ts'
import { openTestProgram, type TestProgram } from './support/openTestProgram.ts'
import { screenTexts } from './support/screenTexts.ts'

describe('the first run', () => {
  let program: TestProgram

  beforeAll(async () => {
    if (chromiumTool.path === null) return
    program = await openTestProgram({ rendererRoot: await builtScreens(), today: '2022-04-20' })
  })

  afterAll(() => program?.close())

  testWith([chromiumTool], 'leads from an empty machine to a saved figure', async () => {
    const { page, origin } = program
    await page.getByRole('button', { name: 'Tạo dữ liệu mới' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Tạo dữ liệu mới' }).click()
    await page.getByRole('button', { name: 'Bắt đầu' }).waitFor()
    expect(foreignWords(await screenTexts(page))).toEqual([])
    await page.getByRole('combobox', { name: 'Đơn vị', exact: true }).fill('luc nam')
    await page.getByRole('option', { name: 'Huyện Lục Nam (218)' }).click()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Bắt đầu' }).click()
    const shell = new ShellPage(page)
    await shell.screen('Nhập số liệu').click()
    const grid = new GridPage(page)
    await grid.select('A01', 'Kỳ này')
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await shell.status.getByText(/Đã lưu/).waitFor()
    await shell.goTo(origin, '/nhap-so-lieu')
    await expect.poll(() => grid.text('A01', 'Kỳ này'), { timeout: 5_000 }).toBe('7')
  })
})

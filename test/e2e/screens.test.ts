import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { GridPage } from './pages/gridPage.ts'
import { axeFindings } from './support/axeFindings.ts'
import { foreignWords } from './support/foreignWords.ts'
import { screenTexts } from './support/screenTexts.ts'
import { shownScreens } from './support/shownScreens.ts'
import { suiteProgram } from './support/suiteProgram.ts'

describe('screens', () => {
  const program = suiteProgram()

  for (const { name, address, filled } of shownScreens)
    testWith([chromiumTool], `${name}: nothing for axe to say, no English`, async () => {
      const { page, origin } = program
      await program.shell.goTo(origin, address)
      await page.getByText(filled).first().waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(foreignWords(await screenTexts(page))).toEqual([])
    })

  testWith([chromiumTool], 'the entry grid shows 24 lines at 1366×728', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2022-Q1')
    const grid = new GridPage(page)
    await grid.line('A01').waitFor()
    const view = await page.locator('.gridScroll').boundingBox()
    const head = await grid.table.locator('thead').boundingBox()
    const line = await grid.line('A01').boundingBox()
    if (!view || !head || !line) throw new Error('the grid has no size')
    expect(Math.floor((view.height - head.height) / line.height)).toBeGreaterThanOrEqual(24)
  })

  testWith([chromiumTool], 'every screen is reached by keyboard alone', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/?unit=218&period=2022-Q1')
    await page.keyboard.press('Control+3')
    await page.getByRole('grid', { name: /Số liệu/ }).waitFor()
    await page.keyboard.press('Control+k')
    await shell.palette.fill('tong hop')
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: 'Bảng tổng hợp' }).waitFor()
    await page.keyboard.press('Control+k')
    await shell.palette.fill('truong son')
    await page.getByRole('option', { name: /^Đơn vị Xã Trường Sơn/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: /Số liệu/ }).waitFor()
    await page.keyboard.press('F1')
    await page.getByRole('dialog').getByText('Bốn cách trả lời khác nhau').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  testWith([chromiumTool], 'a total leads down to the unit’s cell, and Alt+← back to its line', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/tong-hop?unit=218&period=2022-Q1')
    const grid = new GridPage(page)
    await grid.select('B01', 'Tổng')
    await page.getByRole('heading', { name: /^B01 / }).waitFor()
    await page.getByRole('link', { name: 'Đến ô số liệu của Xã Trường Sơn' }).click()
    await page.getByRole('grid', { name: /Số liệu/ }).waitFor()
    await expect.poll(() => grid.activeCode(), { timeout: 5_000 }).toBe('B01')
    expect(await page.getByRole('combobox', { name: 'Đơn vị' }).inputValue()).toBe('Xã Trường Sơn')
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('grid', { name: 'Bảng tổng hợp' }).waitFor()
    await expect.poll(() => grid.activeCode(), { timeout: 5_000 }).toBe('B01')
  })

  testWith([chromiumTool], 'Ctrl+F goes to a line of the grid without accents, and Esc back to its cells', async () => {
    const { page, origin, shell } = program
    const grid = new GridPage(page)
    for (const address of ['/nhap-so-lieu?unit=07507&period=2022-Q1', '/tong-hop?unit=218&period=2022-Q1']) {
      await shell.goTo(origin, address)
      await grid.line('A01').waitFor()
      await page.keyboard.press('Control+f')
      await page.locator('input:focus').fill('cuoc tuyen truyen')
      await page.keyboard.press('Enter')
      await expect.poll(() => grid.activeCode()).toBe('B01')
      await page.keyboard.press('Escape')
      await page.locator('input:focus').waitFor({ state: 'detached' })
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => grid.activeCode()).toBe('B02')
    }
  })

  testWith([chromiumTool], 'a saved figure outlives the page, and works without a network', async () => {
    const { page, origin, shell } = program
    const grid = new GridPage(page)
    await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2022-Q2')
    await page.evaluate(`window.dispatchEvent(new Event('offline'))`)
    await grid.select('A02', 'Kỳ này')
    await page.keyboard.type('1.234')
    await page.keyboard.press('Enter')
    await shell.status.getByText(/Đã lưu \d\d:\d\d:\d\d/).waitFor()
    await grid.select('A03', 'Kỳ này')
    await page.keyboard.type('1,5')
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Kiểm tra' }).getByText('Chưa lưu').waitFor()
    await page.reload()
    await expect.poll(() => grid.text('A02', 'Kỳ này'), { timeout: 5_000 }).toBe('1.234')
    // What could not be saved is not lost either: it waits in its cell.
    await expect.poll(() => grid.text('A03', 'Kỳ này')).toBe('1,5')
  })
})

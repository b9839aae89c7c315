import { describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { GridPage } from '../pages/gridPage.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

describe('typing for many units, and going back to a named version', () => {
  const program = suiteProgram({ today: '2022-07-20' })

  testWith([chromiumTool], 'a block from Excel fills several units, and one undo empties them', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/nhap-so-lieu?unit=218&period=2022-Q2&part=units')
    const grid = new GridPage(page)
    await grid.table.waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.evaluate(`navigator.clipboard.writeText('3\\t4\\r\\n5\\t6\\r\\n')`)
    await page.keyboard.press('Control+v')
    await shell.status.getByText(/Đã lưu/).waitFor()
    const lines = page.locator('tbody tr:not(.spacer)')
    const block = () => Promise.all([0, 1].map((line) => lines.nth(line).locator('td').allTextContents()))
    await expect
      .poll(async () => (await block()).map((cells) => cells.slice(1, 3)), { timeout: 10_000 })
      .toEqual([
        ['3', '4'],
        ['5', '6'],
      ])
    await page.keyboard.press('Control+z')
    await expect
      .poll(async () => (await block()).map((cells) => cells.slice(1, 3)), { timeout: 10_000 })
      .toEqual([
        ['', ''],
        ['', ''],
      ])
  })

  testWith([chromiumTool], 'a version kept with Ctrl+S brings the figures back', async () => {
    const { page, origin, shell } = program
    await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2022-Q2')
    const grid = new GridPage(page)
    const type = async (text: string) => {
      await grid.select('A02', 'Kỳ này')
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await shell.status.getByText(/Đã lưu/).waitFor()
    }
    await type('11')
    await page.keyboard.press('Control+s')
    await page.getByLabel(/^Tên phiên bản/).fill('Bản gửi thử')
    await page.keyboard.press('Enter')
    await page.getByText('Đã lưu phiên bản “Bản gửi thử”.').waitFor()
    await type('22')
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: 'Trở lại phiên bản Bản gửi thử' }).click()
    await expect.poll(() => grid.text('A02', 'Kỳ này'), { timeout: 10_000 }).toBe('11')
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(() => grid.text('A02', 'Kỳ này'), { timeout: 10_000 }).toBe('22')
  })
})

import { describe, expect } from 'vitest'
import { screens } from '#renderer/app/screens.ts'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { HelpPage } from '../pages/helpPage.ts'
import { suiteProgram } from '../support/suiteProgram.ts'

describe('the guide in the program', () => {
  const program = suiteProgram()

  testWith([chromiumTool], 'F1 opens the page of every screen', async () => {
    const { page, origin, shell } = program
    const help = new HelpPage(page)
    for (const { path, title } of screens) {
      await shell.goTo(origin, `${path}?unit=218&period=2022-Q1`)
      await page.keyboard.press('F1')
      await help.drawer.getByRole('article', { name: title }).waitFor()
    }
  })

  testWith([chromiumTool], 'a page is found without accents by keyboard, and its links lead on', async () => {
    const { page, origin, shell } = program
    const help = new HelpPage(page)
    await shell.goTo(origin, '/tro-giup?unit=218&period=2022-Q1')
    await help.contents.first().waitFor()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('dan tu excel')
    await expect.poll(() => help.contents.count()).toBeLessThan(4)
    await page.keyboard.press('Enter')
    await help.paper('Nhập số liệu').waitFor()
    await page.getByRole('button', { name: 'Đến màn hình này' }).click()
    await page.getByRole('grid', { name: /Số liệu/ }).waitFor()
    await page.keyboard.press('Control+k')
    await shell.palette.fill('phim tat')
    await page.getByRole('option', { name: /^Trợ giúp Phím tắt/ }).click()
    await help.paper('Phím tắt').waitFor()
  })

  testWith([chromiumTool], 'the quick guide prints on one A4 page', async () => {
    const { page, origin, shell } = program
    const help = new HelpPage(page)
    await shell.goTo(origin, '/tro-giup?page=huong-dan-nhanh')
    await help.paper('Hướng dẫn nhanh').waitFor()
    const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })
})

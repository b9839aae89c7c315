import { afterAll, beforeAll, describe, expect } from 'vitest'
import { screens } from '#renderer/app/screens.ts'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { HelpPage } from '../pages/helpPage.ts'
import { ShellPage } from '../pages/shellPage.ts'
import { builtScreens } from '../support/builtScreens.ts'
import { openTestProgram, type TestProgram } from '../support/openTestProgram.ts'
import { sampleProvince } from '../support/sampleProvince.ts'

describe('the guide in the program', () => {
  let program: TestProgram
  let shell: ShellPage
  let help: HelpPage

  beforeAll(async () => {
    if (chromiumTool.path === null) return
    program = await openTestProgram({
      database: await sampleProvince(),
      rendererRoot: await builtScreens(),
      today: '2022-04-20',
    })
    shell = new ShellPage(program.page)
    help = new HelpPage(program.page)
  })

  afterAll(() => program?.close())

  testWith([chromiumTool], 'F1 opens the page of every screen', async () => {
    const { page, origin } = program
    for (const { path, title } of screens) {
      await shell.goTo(origin, `${path}?unit=218&period=2022-Q1`)
      await page.keyboard.press('F1')
      await help.drawer.getByRole('article', { name: title }).waitFor()
    }
  })

  testWith([chromiumTool], 'a page is found without accents by keyboard, and its links lead on', async () => {
    const { page, origin } = program
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
    const { page, origin } = program
    await shell.goTo(origin, '/tro-giup?page=huong-dan-nhanh')
    await help.paper('Hướng dẫn nhanh').waitFor()
    const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })
})

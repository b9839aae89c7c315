import { afterEach, beforeEach, describe, expect } from 'vitest'
import { chromiumTool, testWith } from '#test/support/tools.ts'
import { GridPage } from '../pages/gridPage.ts'
import { ShellPage } from '../pages/shellPage.ts'
import { builtScreens } from '../support/builtScreens.ts'
import { openTestProgram, type TestProgram } from '../support/openTestProgram.ts'
import { sampleProvince } from '../support/sampleProvince.ts'

const patient = { timeout: 10_000 }

describe('habits of the window', () => {
  let program: TestProgram
  let shell: ShellPage

  beforeEach(async () => {
    if (chromiumTool.path === null) return
    program = await openTestProgram({
      database: await sampleProvince(),
      rendererRoot: await builtScreens(),
      today: '2022-04-20',
    })
    shell = new ShellPage(program.page)
  })

  afterEach(() => program?.close())

  testWith(
    [chromiumTool],
    'after a crash in the middle of typing, the place and the cell are there again',
    async () => {
      const { page, origin } = program
      const grid = new GridPage(page)
      await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2022-Q2')
      await grid.select('A02', 'Kỳ này')
      await page.keyboard.type('56')
      await page.keyboard.press('Enter')
      await shell.status.getByText(/Đã lưu/).waitFor()
      await page.keyboard.type('7')
      const crashed = page.waitForEvent('crash')
      void page.goto('chrome://crash').catch(() => undefined)
      await crashed
      const again = await page.context().newPage()
      await page.close()
      await again.goto(`${origin}/`)
      const gridAgain = new GridPage(again)
      await expect.poll(() => gridAgain.activeCode(), patient).toBe('A03')
      expect(await gridAgain.text('A02', 'Kỳ này')).toBe('56')
      expect(again.url()).toContain('unit=07507')
      expect(again.url()).toContain('period=2022-Q2')
    },
  )

  testWith(
    [chromiumTool],
    'a section being written is open again after a reload; an ordinary end begins anew',
    async () => {
      const { page, origin } = program
      await shell.goTo(origin, '/nhap-so-lieu?unit=218&period=2022-Q1&part=narratives')
      const section = page.getByRole('main').getByRole('textbox')
      await section.waitFor()
      const first = await section.getAttribute('aria-label')
      await page.getByRole('main').getByRole('button').nth(2).click()
      await expect.poll(() => section.getAttribute('aria-label'), patient).not.toBe(first)
      const second = await section.getAttribute('aria-label')
      await section.focus()
      await page.keyboard.type('Đang viết dở. ')
      await page.reload()
      await page.locator(`textarea[aria-label="${second}"]:focus`).waitFor()
      expect(await section.inputValue()).toContain('Đang viết dở.')
      await shell.goTo(origin, '/')
      await page.getByRole('heading', { name: /^Tiến độ/ }).waitFor()
    },
  )

  testWith(
    [chromiumTool],
    'files are asked for at once, Alt leads to the menus, the data is checked, the version told',
    async () => {
      const { page, origin } = program
      await shell.goTo(origin, '/')
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('toolbar', { name: 'Thanh công cụ' }).getByRole('button', { name: 'Nhập tệp' }).click()
      expect((await chooser).isMultiple()).toBe(true)
      await page.getByRole('button', { name: 'Thêm tệp…' }).waitFor()
      await page.keyboard.press('Alt')
      await page.locator('[role=menubar] button:focus').waitFor()
      await page.getByRole('menubar').getByRole('menuitem', { name: 'Dữ liệu' }).click()
      await page.getByRole('menuitem', { name: 'Kiểm tra dữ liệu' }).click()
      await page.getByText('Dữ liệu tốt').waitFor()
      await page.getByRole('menubar').getByRole('menuitem', { name: 'Trợ giúp' }).click()
      await page.getByRole('menuitem', { name: 'Giới thiệu' }).click()
      const about = page.getByRole('table', { name: 'Giới thiệu' })
      await about.getByText('thu-ky-qcdc.db').waitFor()
      await about.getByRole('row', { name: /^Khuôn dữ liệu \d+$/ }).waitFor()
    },
  )
})

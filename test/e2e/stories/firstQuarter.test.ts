import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { chromiumTool, openXmlValidator, testWith } from '#test/support/tools.ts'
import { CheckPage } from '../pages/checkPage.ts'
import { DocumentsPage } from '../pages/documentsPage.ts'
import { GridPage } from '../pages/gridPage.ts'
import { ShellPage } from '../pages/shellPage.ts'
import { builtScreens } from '../support/builtScreens.ts'
import { openTestProgram, type TestProgram } from '../support/openTestProgram.ts'

/** A1 to A13 as a clerk copies them from Excel: numbers in Vietnamese form, words, and a blank. */
const fromExcel = '2\r\n1\r\n1.234\r\nkhông phát sinh\r\n1\r\n\r\n11\r\n1\r\n1\r\n0\r\n1\r\n32\r\n12\r\n'

describe('the first quarter of a new office', () => {
  let program: TestProgram

  beforeAll(async () => {
    if (chromiumTool.path === null) return
    program = await openTestProgram({ rendererRoot: await builtScreens(), today: '2022-03-16' })
  })

  afterAll(() => program?.close())

  testWith(
    [chromiumTool, openXmlValidator],
    'leads from an empty machine over typed and pasted figures and their checks to a valid Word file',
    async () => {
      const { page, origin } = program
      const [shell, grid, checks] = [new ShellPage(page), new GridPage(page), new CheckPage(page)]
      await page.getByRole('button', { name: 'Tạo dữ liệu mới' }).click()
      await page.getByRole('combobox', { name: 'Đơn vị', exact: true }).fill('luc nam')
      await page.getByRole('option', { name: 'Huyện Lục Nam (218)' }).click()
      await page.getByRole('button', { name: /Nơi lưu dữ liệu/ }).click()
      await page.getByRole('button', { name: 'Dùng tiếp tệp này' }).click()
      await page.getByRole('combobox', { name: 'Đơn vị', exact: true }).fill('luc nam')
      await page.getByRole('option', { name: 'Huyện Lục Nam (218)' }).click()
      await page.getByRole('button', { name: 'Chọn thư mục khác…' }).click()
      await page.getByLabel('Thư mục sao lưu').and(page.locator('[value*="/"]')).waitFor()
      await page.getByRole('button', { name: 'Bắt đầu' }).click()
      await shell.screen('Trang chủ').waitFor()

      await shell.goTo(origin, '/nhap-so-lieu?unit=07507&period=2022-Q1')
      await grid.select('A01', 'Kỳ này')
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(fromExcel)})`)
      await page.keyboard.press('Control+v')
      await expect.poll(() => grid.text('A13', 'Kỳ này')).toBe('12')
      expect(await grid.text('A03', 'Kỳ này')).toBe('1.234')
      expect(await grid.text('A04', 'Kỳ này')).toBe('không phát sinh')
      expect(await grid.text('A06', 'Kỳ này')).toBe('')

      await grid.select('B01', 'Kỳ này')
      await page.keyboard.type('9')
      await page.keyboard.press('Enter')
      await page.keyboard.type('288')
      await page.keyboard.press('Enter')
      await shell.status.getByText(/Đã lưu/).waitFor()
      await expect.poll(() => grid.activeCode()).toBe('B03')

      await checks.run()
      await checks.jumpTo(/A06/)
      await expect.poll(() => grid.activeCode()).toBe('A06')
      await page.keyboard.type('0')
      await page.keyboard.press('Enter')
      await checks.finding(/A06/).waitFor({ state: 'hidden' })

      await checks.panel.getByRole('link', { name: 'Ghi nhận đã gửi…' }).click()
      await page.getByRole('button', { name: 'Ghi nhận đã gửi' }).click()
      await page.getByText('Trạng thái: đã gửi').waitFor()

      await shell.goTo(origin, '/van-ban?unit=218&period=2022-Q1')
      const documents = new DocumentsPage(page)
      await documents.paper.getByText(/1\.234 kế hoạch/).waitFor()
      await documents.makeDraft()
      const report = await documents.openWritten('docx')
      expect(report.suggestedFilename()).toBe('BC-BCD_QuyI-2022_LucNam.docx')
      const opened = join(mkdtempSync(join(tmpdir(), 'qcdc-story-')), report.suggestedFilename())
      await report.saveAs(opened)
      expect(openXmlFaults(opened)).toEqual([])
    },
  )
})

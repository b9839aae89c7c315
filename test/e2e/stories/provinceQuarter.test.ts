import { join } from 'node:path'
import { afterAll, describe, expect } from 'vitest'
import { openXmlFaults } from '#test/support/officeChecks.ts'
import { chromiumTool, openXmlValidator, testWith } from '#test/support/tools.ts'
import { DocumentsPage } from '../pages/documentsPage.ts'
import { GridPage } from '../pages/gridPage.ts'
import { districtPackages } from '../support/districtPackages.ts'
import { officePrograms } from '../support/officePrograms.ts'

const offices = officePrograms()

describe('a quarter of the province', () => {
  afterAll(() => offices.close())

  testWith(
    [chromiumTool, openXmlValidator],
    'ten districts are taken in, added up, followed down to a commune’s cell, and reported with a number',
    async () => {
      const packages = await districtPackages(offices.folder)
      const { program, inbox, shell } = await offices.open('BG')
      const { page, origin } = program

      await shell.goTo(origin, '/hop-nhan?period=2022-Q1')
      await inbox.drop(packages)
      await inbox.agreeToAll()
      expect(await inbox.take()).toBe('Đã xong: đã nhận 10.')

      await shell.screen('Tổng hợp').click()
      const grid = new GridPage(page)
      await grid.select('B01', 'Tổng')
      const total = Number(await grid.text('B01', 'Tổng'))
      expect(total).toBeGreaterThan(0)
      await page.getByRole('heading', { name: /^B01 / }).waitFor()
      await page.getByRole('link', { name: /^Cấp dưới của Huyện Lục Nam/ }).click()
      await page.getByRole('link', { name: 'Đến ô số liệu của Xã Trường Sơn' }).click()
      await page.getByRole('grid', { name: /^Số liệu/ }).waitFor()
      await expect.poll(() => grid.activeCode()).toBe('B01')
      await page.keyboard.press('Alt+ArrowLeft')
      await page.keyboard.press('Alt+ArrowLeft')
      await expect.poll(() => grid.text('B01', 'Tổng')).toBe(String(total))

      await shell.screen('Văn bản').click()
      const documents = new DocumentsPage(page)
      await documents.paper.getByText(`${total} cuộc`, { exact: false }).first().waitFor()
      await documents.openTerm('2020 - 2025', '1/8/2020')
      await documents.issue('Nguyễn Văn A', '31/3/2022')
      await page.getByText(/^Đã phát hành: 01-BC/).waitFor()
      const report = await documents.openWritten('docx')
      const kept = join(offices.folder, report.suggestedFilename())
      await report.saveAs(kept)
      expect(openXmlFaults(kept)).toEqual([])
    },
    180_000,
  )
})
